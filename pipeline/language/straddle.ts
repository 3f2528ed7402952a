import {toSimplified} from './fold.ts'
import {guardWords} from './guard-words.ts'
import {areEdges, crossesWords, wordEdges} from './word-edges.ts'

/** Characters on either side of a stretch that are looked at: more never changed what was found. */
const reach = 6
const han = /\p{Script=Han}/u
const longest = Math.max(...guardWords.map((word) => word.length))

/** The edges of the words in a guarding phrase, by the phrase in Simplified characters. */
let guards: Map<string, Set<number>> | undefined

/**
 * Whether a stretch of Chinese text is cut out of other words: 製裁 in 繪製裁切, 中國 in 發展中國家.
 *
 * Words are found by the runtime's segmenter, and by a list of longer words that it takes apart. Where
 * the stretch crosses the segmenter's words it is still a word of its own if taking it as one leaves
 * fewer words, or fewer of a single character: 外交|部長 against 外交部|長.
 *
 * @param text The text, in either script.
 * @param start First code unit of the stretch.
 * @param end Code unit after the stretch.
 */
export function straddles(text: string, start: number, end: number): boolean {
  const from = runStart(text, start)
  const to = runEnd(text, end)
  if (from === start && to === end) return false
  const run = toSimplified(text.slice(from, to))
  if (insideGuard(run, start - from, end - from)) return true
  // Most terms are words, or whole words together.
  if (areEdges(run, start - from, end - from)) return false
  const edges = wordEdges(run)
  return (
    crossesWords(edges, start - from, end - from) &&
    !readsBetter(run, edges, start - from, end - from)
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

function insideGuard(run: string, start: number, end: number): boolean {
  guards ??= new Map(guardWords.map(readGuard))
  for (let from = Math.max(0, end - longest); from <= start; from++) {
    for (let to = end; to <= Math.min(run.length, from + longest); to++) {
      const edges = to - from > end - start ? guards.get(run.slice(from, to)) : undefined
      if (edges && !(edges.has(start - from) && edges.has(end - from))) return true
    }
  }

  return false
}

function readGuard(phrase: string): [string, Set<number>] {
  const words = toSimplified(phrase).split('|')
  const edges = new Set<number>()
  if (words.length > 1) {
    let at = 0
    for (const word of words) {
      edges.add(at)
      edges.add((at += word.length))
    }
  }

  return [words.join(''), edges]
}

/** Whether a run falls into fewer words with a stretch taken as one than without. */
function readsBetter(run: string, edges: Uint8Array, start: number, end: number): boolean {
  const before = run.slice(0, start)
  const after = run.slice(end)
  const taken = cost(before, wordEdges(before)) + 100 + cost(after, wordEdges(after))
  return taken < cost(run, edges)
}

/** Words of one character that stand everywhere. */
const common = new Set('的了在是和与及也都就不')

/** Words count 100 each; of these, uncommon ones of a single character a little more. */
function cost(run: string, edges: Uint8Array): number {
  let total = 0
  let start = 0
  for (let at = 1; at <= run.length; at++) {
    if (!edges[at]) continue
    total += at - start === 1 && !common.has(run.charAt(start)) ? 101 : 100
    start = at
  }

  return total
}
