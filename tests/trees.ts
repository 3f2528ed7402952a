import type {Root} from 'mdast'
import type {Block, Source, Target, Unit} from '../pipeline/tree/index.ts'
import {parseMarkdown, unitsOf} from '../pipeline/tree/index.ts'

export interface Text {
  lang: string
  speakers?: string[]
  /** Speaker of the only turn. */
  speaker?: string
}

/** A tree of one turn: every block of a Markdown text is the source of a unit. */
export function treeOf(markdown: string, {lang, speakers = [], speaker}: Text): Root {
  const blocks = parseMarkdown(markdown).children as Block[]
  return {
    type: 'root',
    data: {lang, speakers: speakers.map((name) => ({name}))},
    children: [
      {
        type: 'turn',
        role: 'other',
        ...(speaker !== undefined && {speaker}),
        children: blocks.map((block, index) => ({
          type: 'unit',
          id: `u${index + 1}`,
          key: `k${index + 1}`,
          state: 'initial',
          children: [sourceOf(block, markdown, lang)]
        }))
      }
    ]
  }
}

function sourceOf(block: Block, markdown: string, lang: string): Source {
  const {position} = block
  const value = markdown.slice(position?.start.offset, position?.end.offset)
  return {type: 'source', lang, value, children: [block]}
}

/** A tree of one unit: a Markdown text and its translation. */
export function pairOf(
  source: string,
  translation: string,
  [lang, targetLang]: readonly [string, string]
): {tree: Root; target: Target} {
  const blocks = (markdown: string) => parseMarkdown(markdown).children as Block[]
  const target: Target = {
    type: 'target',
    lang: targetLang,
    value: translation,
    children: blocks(translation)
  }
  const unit: Unit = {
    type: 'unit',
    id: 'u1',
    key: 'k1',
    state: 'translated',
    origin: 'given',
    children: [{type: 'source', lang, value: source, children: blocks(source)}, target]
  }
  const tree: Root = {
    type: 'root',
    data: {lang, targetLang},
    children: [{type: 'turn', role: 'other', children: [unit]}]
  }
  return {tree, target}
}

/** Every side of a tree, in order. */
export function sidesOf(tree: Root): Array<Source | Target> {
  return unitsOf(tree).flatMap((unit) => unit.children)
}

/** Everything that nodes say, without their places. */
export function withoutPlaces(nodes: object): unknown {
  return JSON.parse(
    JSON.stringify(nodes, (key, value: unknown) => (key === 'position' ? undefined : value))
  )
}

/** The text of a tree as Markdown. */
export function markdownOf(tree: Root): string {
  return sidesOf(tree)
    .map(({value}) => value)
    .join('\n\n')
}
