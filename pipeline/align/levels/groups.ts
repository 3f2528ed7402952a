import {type Breaks, isBreak, isForced} from './breaks.ts'
import type {Refined} from '../model/refine.ts'
import type {Stretch} from '../search/grid.ts'
import type {Pair} from '../search/pair.ts'
import type {Span} from './odds-of.ts'
import type {Texts} from './sides.ts'

/** A border between sentences that divides passages of both texts. */
export interface Cut {
  row: number
  column: number
  /** The chance that it divides. */
  chance: number
}

/** Borders that fewer ways go through do not divide. */
const likely = 0.5

/** Where the likeliest way passes a break of both texts, if it must, or most ways do. */
export function cutsOf({pairs, border}: Refined, zh: Breaks, en: Breaks): Cut[] {
  const cuts: Cut[] = []
  for (const {zh: row, zhCount, en: column, enCount} of pairs) {
    const end = {row: row + zhCount, column: column + enCount}
    if (!isBreak(zh, en, end.row, end.column)) continue
    const chance = border(end.row, end.column)
    if (isForced(zh, en, end.row, end.column) || chance > likely) cuts.push({...end, chance})
  }

  return cuts
}

/** Passages that belong together, with their pairs of sentences. */
export interface Group extends Span {
  sentences: Pair[]
  /** The chance that these passages belong together, and no others, by how all sentences pair. */
  sure: number
}

/** Divide passages by borders that the likeliest way goes through. */
export function groupsOf(
  {pairs}: Refined,
  cuts: readonly Cut[],
  {zh: zhText, en: enText, zhBorders, enBorders}: Texts
): Group[] {
  const [zhFrom, enFrom] = [
    zhBorders.passageFrom.subarray(0, zhText.notesFrom + 1),
    enBorders.passageFrom.subarray(0, enText.notesFrom + 1)
  ]
  const [zhAt, enAt] = [passagesAt(zhFrom), passagesAt(enFrom)]
  const groups: Group[] = []
  let from = 0
  let [zh, en, before] = [0, 0, 1]
  for (const {row, column, chance} of cuts) {
    const sentences: Pair[] = []
    for (; from < pairs.length && isBefore(pairs[from]!, row, column); from++) {
      sentences.push({...pairs[from]!, own: pairs[from]!.score})
    }

    const [zhEnd, enEnd] = [zhAt.get(row)!, enAt.get(column)!]
    const span = {zh, zhCount: zhEnd - zh, en, enCount: enEnd - en}
    const sure = Math.min(before, chance, sentences.length === 1 ? sentences[0]!.score : 1)
    for (const group of bared({...span, sentences, sure}, zhFrom, enFrom)) groups.push(group)
    ;[zh, en, before] = [zhEnd, enEnd, chance]
  }

  return groups
}

/** The passage that begins with a sentence. */
function passagesAt(from: Int32Array): Map<number, number> {
  return new Map(Array.from(from, (sentence, passage) => [sentence, passage]))
}

function isBefore({zh, zhCount, en, enCount}: Span, row: number, column: number): boolean {
  return zh + zhCount <= row && en + enCount <= column
}

/** A group, and alone the passages at both its ends that have no sentence of the other side. */
function bared(group: Group, zhFrom: Int32Array, enFrom: Int32Array): Group[] {
  const [zhEnd, enEnd] = [group.zh + group.zhCount, group.en + group.enCount]
  const linked = group.sentences.filter((one) => one.zhCount > 0 && one.enCount > 0)
  const [first, last] = [linked[0], linked.at(-1)]
  if (!first || !last) {
    return [...lone('zh', group.zh, zhEnd, group.en), ...lone('en', group.en, enEnd, zhEnd)]
  }

  const zh = trimmed(zhFrom, {from: group.zh, to: zhEnd}, first.zh, last.zh + last.zhCount)
  const en = trimmed(enFrom, {from: group.en, to: enEnd}, first.en, last.en + last.enCount)
  const isInside = (one: Pair) =>
    one.zh >= zhFrom[zh.from]! &&
    one.zh + one.zhCount <= zhFrom[zh.to]! &&
    one.en >= enFrom[en.from]! &&
    one.en + one.enCount <= enFrom[en.to]!
  return [
    ...lone('zh', group.zh, zh.from, group.en),
    ...lone('en', group.en, en.from, zh.from),
    {
      zh: zh.from,
      zhCount: zh.to - zh.from,
      en: en.from,
      enCount: en.to - en.from,
      sure: group.sure,
      sentences: group.sentences.filter((one) => isInside(one))
    },
    ...lone('zh', zh.to, zhEnd, en.to),
    ...lone('en', en.to, enEnd, zhEnd)
  ]
}

/** The passages between which sentences stand. */
function trimmed(
  passageFrom: Int32Array,
  {from, to}: Stretch,
  first: number,
  end: number
): Stretch {
  let [start, last] = [from, to]
  while (passageFrom[start + 1]! <= first) start++
  while (passageFrom[last - 1]! >= end) last--
  return {from: start, to: last}
}

/** Passages of one side alone, at a place of the other. */
function lone(side: 'zh' | 'en', from: number, to: number, place: number): Group[] {
  return Array.from({length: to - from}, (_, index) =>
    side === 'zh'
      ? {zh: from + index, zhCount: 1, en: place, enCount: 0, sentences: [], sure: 0}
      : {zh: place, zhCount: 0, en: from + index, enCount: 1, sentences: [], sure: 0}
  )
}
