import {headsAt} from './head.ts'
import type {Head} from './head.ts'

/** What may end a label. */
const ends = /[:：﹕︰∶】]/g

/** A label is looked for this far before its end, in UTF-16 code units. */
const reach = 48

/**
 * Find candidates that stand after a sentence, in the middle of a line: several turns in one
 * paragraph. What stands inside quotation marks is never one.
 *
 * @param known Candidates at line starts, which are not found again.
 */
export function insideHeads(value: string, known: readonly Head[]): Head[] {
  const taken = new Set(known.map((head) => head.end))
  const found: Head[] = []
  let depth = 0
  let from = 0
  for (const match of value.matchAll(ends)) {
    depth = quoteDepth(value, from, match.index, depth)
    from = match.index
    if (depth > 0 || taken.has(match.index + 1)) continue
    const head = headEndingAt(value, match.index)
    if (head && !taken.has(head.end) && head.start >= (found.at(-1)?.next ?? 0)) found.push(head)
  }

  return dotted(value, known, found)
}

/** Where a line opens with `Q.` or `A.`, those after a sentence are read with it. */
function dotted(value: string, known: readonly Head[], found: Head[]): Head[] {
  if (!known.some(({form}) => form === 'dot')) return found
  const short = [...value.matchAll(/(?<=[.?!。？！]["”』」]?[ \t\u3000]+)[QA]\.(?=\s)/g)]
  const heads = short.flatMap(({index}) =>
    headsAt(value, index, 'inside').filter(({form}) => form === 'dot')
  )
  return [...found, ...heads]
}

function quoteDepth(value: string, from: number, to: number, depth: number): number {
  let open = depth
  for (let at = from; at < to; at++) {
    const sign = value.charAt(at)
    if ('「『“'.includes(sign)) open++
    else if ('」』”'.includes(sign)) open = Math.max(0, open - 1)
    else if (sign === '\n') open = 0
  }

  return open
}

/** Try the places where a label that ends here may begin: after a sentence, after a blank. */
function headEndingAt(value: string, end: number): Head | undefined {
  const floor = Math.max(0, end - reach)
  const before = value.slice(floor, end)
  const line = before.lastIndexOf('\n') + 1
  const afterSentence = lastEnd(
    before.slice(line),
    /[。！？!?.…」』”"）)\]](?:[*_]+(?=\s))?[ \t\u3000]*/g
  )
  const afterBlank = lastEnd(before.slice(line), /[ \t\u3000]+/g)
  for (const place of [afterSentence, afterBlank]) {
    if (place === undefined) continue
    const head = headsAt(value, floor + line + place, 'inside').find(
      ({form, end: to}) => (form === 'colon' || form === 'bracket') && to > end && to <= end + 4
    )
    if (head && (place === afterSentence || /\p{Script=Han}/u.test(head.key))) return head
  }

  return undefined
}

function lastEnd(text: string, pattern: RegExp): number | undefined {
  const stops = [...text.matchAll(pattern)].map((match) => match.index + match[0].length)
  return stops.findLast((end) => end < text.length)
}
