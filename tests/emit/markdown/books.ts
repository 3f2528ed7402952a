import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {parseBlocks} from '../../../pipeline/tree/index.ts'
import type {
  Book,
  EmitOptions,
  Metadata,
  Source,
  Target,
  Turn,
  Unit
} from '../../../pipeline/tree/index.ts'

/** One side of a unit to be made. */
export interface Side {
  /** Markdown of each block. */
  blocks: string[]
  label?: string
}

/** A unit to be made. */
export interface Pairing {
  source?: Side
  target?: Side
  title?: boolean
  /** Needs no translation, where it has none. */
  kept?: boolean
}

/** The text of a side as a unit has it. */
export function valueOf({blocks}: Side): string {
  return blocks.join('\n\n')
}

/** Make a book of turns of units. */
export function bookOf(
  turns: ReadonlyArray<readonly Pairing[]>,
  languages: Metadata['languages'] = {source: 'zh-Hant', target: 'en'},
  more: Partial<Metadata> = {}
): Book {
  let count = 0
  const children = turns.map((pairings): Turn => ({
    type: 'turn',
    role: 'other',
    children: pairings.map((pairing) => unitOf(pairing, ++count, languages))
  }))
  const tree: Root = {
    type: 'root',
    children,
    data: {lang: languages.source, targetLang: languages.target}
  }
  return {
    metadata: {
      identifier: 'urn:x-test:1',
      title: {},
      creators: [],
      contributors: [],
      modified: '2025-03-02T00:00:00Z',
      ...more,
      languages
    },
    chapters: [{tree, file: new VFile({path: 'text.md'})}]
  }
}

function unitOf(
  {source, target, title, kept}: Pairing,
  count: number,
  languages: Metadata['languages']
): Unit {
  const id = `${source ? 'u' : 'a'}${count}`
  const children: Array<Source | Target> = []
  if (source) children.push({type: 'source', ...sideOf(source, languages.source)})
  if (target) children.push({type: 'target', ...sideOf(target, languages.target)})
  const unit: Unit = {type: 'unit', id, key: id, state: 'initial', children}
  if (target) unit.origin = source ? 'given' : 'added'
  else if (kept) unit.origin = 'kept'
  if (title) unit.matter = 'title'
  return unit
}

function sideOf(side: Side, lang: string): Omit<Source, 'type'> {
  const {label} = side
  return {
    lang,
    value: valueOf(side),
    children: side.blocks.flatMap(parseBlocks),
    ...(label !== undefined && {label})
  }
}

/** Options of an emitter. */
export function optionsOf(
  layout: EmitOptions['layout'],
  glossary: EmitOptions['glossary'] = new Map()
): EmitOptions {
  return {layout, glossary, assets: new Map(), stem: 'text'}
}
