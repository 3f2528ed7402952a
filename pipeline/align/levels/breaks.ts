import type {Clue} from '../model/describe.ts'
import type {Pair} from '../search/pair.ts'
import {type TurnPairs, guidePassages} from './guide.ts'
import type {Passage} from './outline.ts'

/** What begins with a sentence: nothing, a passage, or one that must not be joined with the one before. */
const [inside, begins, apart] = [0, 1, 2]

/** Where passages begin among sentences; one more than there are sentences, for the end. */
export type Breaks = Uint8Array

/** The breaks of a text. */
export function breaksOf(passages: readonly Passage[]): Breaks {
  const breaks: number[] = []
  for (const {sentences, apart: isApart} of passages) {
    sentences.forEach((_, at) => breaks.push(at > 0 ? inside : isApart ? apart : begins))
  }

  return Uint8Array.from([...breaks, apart])
}

/** Whether both texts have a break at a border, and whether one of them must be kept. */
export function isBreak(zh: Breaks, en: Breaks, row: number, column: number): boolean {
  return zh[row] !== inside && en[column] !== inside
}

export function isForced(zh: Breaks, en: Breaks, row: number, column: number): boolean {
  return zh[row] === apart || en[column] === apart
}

/** How often translators keep a break and add one, as far as a text does not tell, and how many they count as. */
const usual = {keeps: 0.9, adds: 0.05, borders: 30}

/**
 * What the breaks of two texts say of beads of sentences: none goes over a break, translators mostly
 * keep breaks and seldom add some, and what begins apart begins with something of the other side.
 *
 * @param pairs How sentences were paired before.
 */
export function breakClue(
  zh: {passages: readonly Passage[]; breaks: Breaks},
  en: {passages: readonly Passage[]; breaks: Breaks},
  pairs: readonly Pair[],
  turns: TurnPairs | undefined
): Clue {
  const {affinity} = guidePassages(ofSentences(zh.passages), ofSentences(en.passages), turns)
  const [zhLast, enLast] = [lastBefore(zh.breaks), lastBefore(en.breaks)]
  const borders = habitsOf(zh.breaks, en.breaks, pairs)
  return (type, row, column) => {
    const border =
      borders[2 * Number(zh.breaks[row] !== inside) + Number(en.breaks[column] !== inside)]!
    if (type.zh === 0 || type.en === 0) return border
    const [first, start] = [row - type.zh, column - type.en]
    if (zhLast[row]! > first || enLast[column]! > start) return -Infinity
    if (
      isForced(zh.breaks, en.breaks, first, start) &&
      !isBreak(zh.breaks, en.breaks, first, start)
    )
      return -Infinity
    const likeness = (affinity(first, start) + affinity(row - 1, column - 1)) / 2
    return border + Math.min(0, likeness)
  }
}

/** The passage of each sentence. */
function ofSentences(passages: readonly Passage[]): Passage[] {
  return passages.flatMap((passage) => passage.sentences.map(() => passage))
}

/** For each sentence the last break before it. */
function lastBefore(breaks: Breaks): Int32Array {
  let last = -1
  return Int32Array.from(breaks, (value, at) => {
    const before = last
    if (value !== inside) last = at
    return before
  })
}

/** Logarithms of how often the English has a break or none: where the Chinese has none, where it has one. */
function habitsOf(
  zh: Breaks,
  en: Breaks,
  pairs: readonly Pair[]
): [number, number, number, number] {
  let keeps = usual.keeps * usual.borders
  let adds = usual.adds * usual.borders
  let [breaks, others] = [usual.borders, usual.borders]
  for (const pair of pairs) {
    if (pair.zhCount === 0 || pair.enCount === 0) continue
    const isKept = Number(en[pair.en + pair.enCount] !== inside)
    if (zh[pair.zh + pair.zhCount] === inside) {
      others++
      adds += isKept
    } else {
      breaks++
      keeps += isKept
    }
  }

  const [kept, added] = [keeps / (breaks + 1), adds / (others + 1)]
  return [Math.log(1 - added), Math.log(added), Math.log(1 - kept), Math.log(kept)]
}
