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

  return found
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
  const places = new Set<number>()
  for (const pattern of [/[。！？!?.…」』”"）)\]](?:[*_]+(?=\s))?[ \t\u3000]*/g, /[ \t\u3000]+/g]) {
    let last: number | undefined
    for (const match of before.slice(line).matchAll(pattern)) {
      const at = line + match.index + match[0].length
      if (at < before.length) last = at
    }

    if (last !== undefined) places.add(floor + last)
  }

  for (const at of places) {
    const head = headsAt(value, at, 'inside').find(
      ({form, end: to}) => (form === 'colon' || form === 'bracket') && to > end && to <= end + 4
    )
    if (head) return head
  }

  return undefined
}
