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

/** What translators do with breaks as far as a text does not tell, and breaks that this counts as. */
const usual = {keeps: 0.9, adds: 0.05, crosses: 0.01, breaks: 30}

/**
 * What the breaks of two texts say of beads of sentences: translators mostly keep breaks, seldom add
 * some, and seldom write one sentence over a break; what begins apart begins with something of the
 * other side.
 *
 * @param pairs How sentences were paired before.
 */
export function breakClue(zh: Broken, en: Broken, pairs: readonly Pair[], turns?: TurnPairs): Clue {
  const {affinity} = guidePassages(ofSentences(zh.passages), ofSentences(en.passages), turns)
  const {borders, within} = habitsOf(zh.breaks, en.breaks, pairs)
  const [zhAlone, enAlone] = [aloneIn(zh), aloneIn(en)]
  const [zhCrossed, enCrossed] = [crossings(zh.breaks), crossings(en.breaks)]
  return (type, row, column) => {
    const border =
      borders[2 * Number(zh.breaks[row] !== inside) + Number(en.breaks[column] !== inside)]!
    // The side that stands still meets no border.
    if (type.en === 0) return (zh.breaks[row] === inside ? 0 : border) + zhAlone[row - 1]!
    if (type.zh === 0) return (en.breaks[column] === inside ? 0 : border) + enAlone[column - 1]!
    const [first, start] = [row - type.zh, column - type.en]
    const crossed = zhCrossed(first, row) + enCrossed(start, column)
    if (crossed === Infinity) return -Infinity
    const mustBegin = isForced(zh.breaks, en.breaks, first, start)
    if (mustBegin && !isBreak(zh.breaks, en.breaks, first, start)) return -Infinity
    const likeness = (affinity(first, start) + affinity(row - 1, column - 1)) / 2
    const whole = type.zh + type.en - 2 - crossed
    return border + whole * within[0] + crossed * within[1] + Math.min(0, likeness)
  }
}

/** A text by its passages and their breaks. */
export interface Broken {
  passages: readonly Passage[]
  breaks: Breaks
  /** Passages that had no counterpart before. */
  alone: ReadonlySet<Passage>
}

/** What speaks for a sentence without counterpart, where its passage had none: that is left out at once. */
const together = 5

function aloneIn({passages, alone}: Broken): Float64Array {
  const bonus = passages.flatMap((passage) => {
    const {length} = passage.sentences
    const share = alone.has(passage) ? (together * (length - 1)) / length : 0
    return passage.sentences.map(() => share)
  })
  return Float64Array.from(bonus)
}

/** The passage of each sentence. */
function ofSentences(passages: readonly Passage[]): Passage[] {
  return passages.flatMap((passage) => passage.sentences.map(() => passage))
}

/** Counts the breaks inside a stretch of sentences; those that must be kept are infinitely many. */
function crossings(breaks: Breaks): (from: number, to: number) => number {
  const before = new Float64Array(breaks.length + 1)
  const kept = new Float64Array(breaks.length + 1)
  breaks.forEach((value, at) => {
    before[at + 1] = before[at]! + Number(value !== inside)
    kept[at + 1] = kept[at]! + Number(value === apart)
  })
  return (from, to) => {
    if (kept[to]! > kept[from + 1]!) return Infinity
    return before[to]! - before[from + 1]!
  }
}

/** What translators do, as logarithms of how often. */
interface Habits {
  /** The English has no break or one: where the Chinese has none, then where it has one. */
  borders: [number, number, number, number]
  /** Between joined sentences stands no break, or one. */
  within: [number, number]
}

function habitsOf(zh: Breaks, en: Breaks, pairs: readonly Pair[]): Habits {
  const {breaks} = usual
  const both = {count: breaks, breaks: usual.keeps * breaks}
  const others = {count: breaks, breaks: usual.adds * breaks}
  const crossed = {count: breaks, breaks: usual.crosses * breaks}
  const [zhInside, enInside] = [crossings(zh), crossings(en)]
  for (const pair of pairs) {
    if (pair.zhCount === 0 || pair.enCount === 0) continue
    const [row, column] = [pair.zh + pair.zhCount, pair.en + pair.enCount]
    const ends = zh[row] === inside ? others : both
    const isBroken = Number(en[column] !== inside)
    ends.count++
    ends.breaks += isBroken
    const inner = zhInside(pair.zh, row) + enInside(pair.en, column)
    if (inner === Infinity) continue
    crossed.breaks += inner
    crossed.count += pair.zhCount + pair.enCount - 2
  }

  const [kept, added] = [both.breaks / (both.count + 1), others.breaks / (others.count + 1)]
  return {
    borders: [Math.log(1 - added), Math.log(added), Math.log(1 - kept), Math.log(kept)],
    within: [
      Math.log(1 - crossed.breaks / (crossed.count + 1)),
      Math.log(crossed.breaks / (crossed.count + 1))
    ]
  }
}
