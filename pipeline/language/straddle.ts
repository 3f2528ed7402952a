import {guardWords} from './guard-words.ts'
import {toSimplified} from './fold.ts'

/** Characters on either side of a hit that are looked at. */
const reach = 12
const han = /\p{Script=Han}/u
const longest = Math.max(...guardWords.map((word) => word.length))

let segmenter: Intl.Segmenter | undefined
let guards: Set<string> | undefined

/**
 * Whether a stretch of Chinese text is cut out of other words: 製裁 in 繪製裁切, 中國 in 發展中國家.
 *
 * Words are found by the runtime's segmenter (UAX #29 with ICU's dictionary), and by a list of longer
 * words that it takes apart. Names that the segmenter does not know fall into single characters and
 * so straddle nothing.
 *
 * @param text The text, in either script.
 * @param start First code unit of the stretch.
 * @param end Code unit after the stretch.
 */
export function straddles(text: string, start: number, end: number): boolean {
  const from = runStart(text, start)
  const to = runEnd(text, end)
  if (from === start && to === end) return false
  const window = toSimplified(text.slice(from, to))
  return (
    insideGuard(window, start - from, end - from) || crossesWord(window, start - from, end - from)
  )
}

function runStart(text: string, start: number): number {
  let from = start
  while (from > 0 && start - from < reach && han.test(text.charAt(from - 1))) from--
  return from
}

function runEnd(text: string, end: number): number {
  let to = end
  while (to < text.length && to - end < reach && han.test(text.charAt(to))) to++
  return to
}

function insideGuard(window: string, start: number, end: number): boolean {
  guards ??= new Set(guardWords.map(toSimplified))
  for (let from = Math.max(0, end - longest); from <= start; from++) {
    for (let to = end; to <= Math.min(window.length, from + longest); to++) {
      if (to - from > end - start && guards.has(window.slice(from, to))) return true
    }
  }

  return false
}

function crossesWord(window: string, start: number, end: number): boolean {
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  for (const {segment, index} of segmenter.segment(window)) {
    const stop = index + segment.length
    const crossesStart = index < start && stop > start && stop < end
    const crossesEnd = index > start && index < end && stop > end
    const swallows = index < start && stop > end
    if (crossesStart || crossesEnd || swallows) return true
  }

  return false
}
