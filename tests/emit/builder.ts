import type {Root} from 'mdast'
import {
  type Apparatus,
  type Block,
  blockText,
  markRanges,
  parseMarkdown,
  type Range,
  type Role,
  type Source,
  type Target,
  type Turn,
  type Unit
} from '../../pipeline/tree/index.ts'
import {glossary} from './glossary.ts'

/** What is so of a pair beside its texts. */
export type Facts = Partial<Omit<Unit, 'children' | 'type'>> & {
  labels?: [string, string]
  /** BCP 47 tags of the sides. */
  langs?: [string, string]
  /** What stands in parentheses of this kind is apparatus. */
  apparatus?: {kind: Apparatus['kind']; text: string[]}
}

/** What references in any value may refer to: they reach over units, as in a whole file. */
const definitions = '[^1]: x\n\n[^long-note]: x\n\n[manual]: https://example.org/manual'

let count = 0

/** Start numbering units again. */
export function startBook(): undefined {
  count = 0
}

/** A pair of Markdown texts; undefined where a side is not there. */
export function pair(
  source: string | undefined,
  target: string | undefined,
  facts: Facts = {}
): Unit {
  const {apparatus, labels, langs = ['zh-Hant', 'en'], ...rest} = facts
  const id = `u${++count}`
  const children: Unit['children'] = []
  if (source !== undefined) {
    children.push({...sideOf(source, langs[0], labels?.[0]), type: 'source'})
  }

  if (target !== undefined) {
    children.push({...sideOf(target, langs[1], labels?.[1]), type: 'target'})
  }

  const both = source !== undefined && target !== undefined
  for (const side of children) {
    for (const block of side.children) {
      if (apparatus) markApparatus(block, apparatus)
      if (both) markSentences(block)
      markTerms(block, side)
    }
  }

  return {children, id, key: `key-${id}`, state: 'translated', type: 'unit', ...rest}
}

/** A turn of pairs. */
export function turn(role: Role, speaker: string | undefined, ...children: Unit[]): Turn {
  return {children, role, type: 'turn', ...(speaker === undefined ? {} : {speaker})}
}

/** A tree of turns, paired. */
export function tree(...children: Turn[]): Root {
  return {children, data: {lang: 'zh-Hant', targetLang: 'en'}, type: 'root'}
}

function sideOf(value: string, lang: string, label: string | undefined) {
  const {children: blocks} = parseMarkdown(`${value}\n\n${definitions}`)
  const children = blocks
    .filter(isBlock)
    .filter(({position}) => (position?.start.offset ?? 0) < value.length)
  return {children, lang, value, ...(label === undefined ? {} : {label})}
}

function isBlock(node: Root['children'][number]): node is Block {
  return node.type !== 'turn'
}

function markApparatus(block: Block, {kind, text}: NonNullable<Facts['apparatus']>): undefined {
  const wrap: Range['wrap'] = (children) => ({children, kind, type: 'apparatus'})
  markRanges(block, find(block, text, wrap))
}

function markSentences(block: Block): undefined {
  if (block.type !== 'paragraph') return
  const ends = [...blockText(block).matchAll(/[^。？！.?!]+[。？！.?!]*\s*/g)]
  markRanges(
    block,
    ends.map(({0: text, index}, n) => ({
      end: index + text.length,
      start: index,
      wrap: (children) => ({children, n: n + 1, type: 'segment', with: [n + 1]})
    }))
  )
}

function markTerms(block: Block, side: Source | Target): undefined {
  const forms = [...glossary.values()].flatMap(({id, terms}) =>
    terms.filter(({lang}) => side.lang.startsWith(lang.slice(0, 2))).map(({term}) => ({id, term}))
  )
  let n = 0
  const ranges = forms.flatMap(({id: concept, term: form}) =>
    find(block, [form], (children) => ({children, concept, form, n, type: 'term'}))
  )
  ranges.sort((a, b) => a.start - b.start)
  const numbered = ranges.map((range): Range => {
    const here = ++n
    return {...range, wrap: (children) => Object.assign(range.wrap(children), {n: here})}
  })
  markRanges(block, numbered)
}

function find(block: Block, texts: readonly string[], wrap: Range['wrap']): Range[] {
  const whole = blockText(block)
  const ranges: Range[] = []
  for (const text of texts) {
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
      ranges.push({end: at + text.length, start: at, wrap})
    }
  }

  return ranges.toSorted((a, b) => a.start - b.start)
}
