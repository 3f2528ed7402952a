import {blockText} from '../tree/index.ts'
import type {Hit} from './find.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {Rule} from './rule.ts'

const pairs: ReadonlyArray<readonly [open: string, close: string]> = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['«', '»']
]

/**
 * Quotation marks without their counterpart, block by block. A quotation that runs over several
 * paragraphs opens anew in each and closes only in the last; one that the source does not balance
 * either runs on in the next unit.
 */
export const rule: Rule = {
  id: 'unbalanced-quotes',
  description: 'A quotation mark without its counterpart',
  severity: 'warning',
  check(unit) {
    const both = bothSidesOf(unit)
    if (!both) return []
    const {source, target} = both
    if (source.children.some((block) => unmatched(blockText(block)).length > 0)) return []
    let start = 0
    const hits = target.children.flatMap((block) => {
      const text = blockText(block)
      const offset = start
      start += text.length + 1
      return block.type === 'code' ? [] : unmatched(text).map((mark) => toHit(mark, offset))
    })
    return findingsIn(rule, unit, target, hits)
  }
}

/** A mark without counterpart. */
interface Mark {
  at: number
  mark: string
  wanted: string
}

function toHit({at, mark, wanted}: Mark, offset: number): Hit {
  const reason = `Unexpected \`${mark}\` alone, expected its counterpart \`${wanted}\``
  return {reason, start: offset + at, end: offset + at + 1, actual: mark}
}

/** The first lone mark of each kind: where one is missing, those after it may be wrong as well. */
function unmatched(text: string): Mark[] {
  const found = [...text.matchAll(/[“”「」『』《》«»"]/g)]
  if (found.length === 0) return []
  const first = text.search(/\S/)
  const marks = found.map(({0: mark, index: at}) => ({mark, at}))
  return [
    ...pairs.flatMap(([open, close]) => unpaired(marks, open, close, first)),
    ...straight(marks, text, first)
  ]
}

type Found = ReadonlyArray<{mark: string; at: number}>

function unpaired(marks: Found, open: string, close: string, first: number): Mark[] {
  const opened: number[] = []
  for (const {mark, at} of marks) {
    if (mark === open) opened.push(at)
    else if (mark === close && opened.pop() === undefined) return [{at, mark: close, wanted: open}]
  }

  const at = opened.find((place) => place > first)
  return at === undefined ? [] : [{at, mark: open, wanted: close}]
}

/** Straight marks must be even in number; after a digit one may stand for inches. */
function straight(marks: Found, text: string, first: number): Mark[] {
  const places = marks
    .filter(({mark}) => mark === '"')
    .map(({at}) => at)
    .filter((at, order) => order % 2 === 1 || !/\d/.test(text[at - 1] ?? ''))
  const at = places.at(-1)
  if (at === undefined || places.length % 2 === 0 || at <= first) return []
  return [{at, mark: '"', wanted: '"'}]
}
