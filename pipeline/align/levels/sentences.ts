import {type BeadType, adaptTypes, sentenceTypes} from '../search/bead-types.ts'
import {bordersOf} from './borders.ts'
import type {Evidence} from '../evidence.ts'
import {makeGrid, partOf} from '../search/grid.ts'
import {learn} from '../words/learn.ts'
import {fitLengths} from '../search/local-lengths.ts'
import {readTraits} from '../model/traits.ts'
import type {Outline} from './outline.ts'
import {type Pair, pairUnits} from '../search/pair.ts'
import type {Texts} from './sides.ts'
import {weights} from '../search/weights.ts'

/** Cut two texts into sentences, and gather what is known of their words. */
export function textsOf(zh: Outline, en: Outline, evidence: Evidence): Texts {
  const zhBorders = bordersOf(zh)
  const enBorders = bordersOf(en)
  const {lexicon, traits} = readTraits(zhBorders.sentences, enBorders.sentences, evidence)
  return {zh, en, zhBorders, enBorders, grid: makeGrid(lexicon, weights), traits}
}

/**
 * Pair the sentences inside a pair of passages.
 *
 * @returns Pairs that count from the text's first sentence; none where a side has none.
 */
export function pairSentences(
  {zhBorders, enBorders, grid}: Texts,
  one: Pair,
  types: readonly BeadType[]
): Pair[] {
  if (one.zhCount === 0 || one.enCount === 0) return []
  const zh = stretch(zhBorders.passageFrom, one.zh, one.zhCount)
  const en = stretch(enBorders.passageFrom, one.en, one.enCount)
  if (zh.from === zh.to || en.from === en.to) return []
  return pairUnits(partOf(grid, zh, en), types, weights).map((pair) =>
    moved(pair, zh.from, en.from)
  )
}

function stretch(passageFrom: Int32Array, first: number, count: number) {
  return {from: passageFrom[first]!, to: passageFrom[first + count]!}
}

/** A pair that counts from further back. */
export function moved(pair: Pair, zh: number, en: number): Pair {
  return {...pair, zh: pair.zh + zh, en: pair.en + en}
}

/** Learn from pairs of sentences, for a second run over the same text. */
export function learned({grid, ...texts}: Texts, pairs: readonly Pair[]): Texts {
  return {...texts, grid: fitLengths(learn(grid, pairs), pairs)}
}

/**
 * Pair the sentences inside pairs of passages that are known, as `finishLevels` does with those that it
 * found.
 *
 * @param passages In the order of the Chinese text.
 * @returns For each its pairs of sentences.
 */
export function linkSentences(
  zh: Outline,
  en: Outline,
  passages: readonly Pair[],
  evidence: Evidence
): Pair[][] {
  const texts = textsOf(zh, en, evidence)
  const first = passages.flatMap((one) => pairSentences(texts, one, sentenceTypes))
  const again = learned(texts, first)
  const types = adaptTypes(sentenceTypes, first)
  return passages.map((one) => pairSentences(again, one, types))
}
