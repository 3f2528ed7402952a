import {isChinese} from '../language/tags.ts'
import type {Clue, Earlier} from './model/describe.ts'
import {isShort, refine} from './model/refine.ts'
import {readTraits} from './model/traits.ts'
import {compareUnits} from './similarity/compare.ts'
import type {Similarity} from './similarity/similarity.ts'
import {adaptTypes, sentenceTypes} from './search/bead-types.ts'
import type {Bead, Evidence} from './evidence.ts'
import {makeGrid} from './search/grid.ts'
import {learn} from './words/learn.ts'
import {fitLengths} from './search/local-lengths.ts'
import {type Pair, pairUnits} from './search/pair.ts'
import {weights} from './search/weights.ts'

/** Two texts that are paired by their words: `compareTexts` may ask more, `finishTexts` pairs them. */
export interface BegunTexts extends Earlier {
  units: {zh: readonly string[]; en: readonly string[]}
  /** Whether the source is the English text. */
  turned: boolean
}

/** Pair the units of two texts by words and lengths: the first part of `alignTexts`. */
export function beginTexts(
  source: readonly string[],
  target: readonly string[],
  evidence: Evidence
): BegunTexts {
  const turned = isTurned(evidence)
  const [zh, en] = turned ? [target, source] : [source, target]
  return {...firstPairs(zh, en, evidence), units: {zh, en}, turned}
}

/**
 * Ask how alike in meaning the units are that may be paired.
 *
 * @returns What `finishTexts` takes; nothing where texts are too short to learn from.
 * @throws {Error} What the similarity throws.
 */
export async function compareTexts(
  begun: BegunTexts,
  similarity: Similarity
): Promise<Clue | undefined> {
  return compareUnits({earlier: begun, units: begun.units}, similarity)
}

/** Pair the units of two texts by all that is known of them. */
export function finishTexts(begun: BegunTexts, alike?: Clue): Bead[] {
  const pairs = isShort(begun.second) ? begun.second : refine(begun, {alike}).pairs
  return pairs.map((one) => toBead(one, begun.turned))
}

/**
 * Pair units by words and lengths alone, twice: the second time the texts' own words are known.
 *
 * @param fit How lengths are fitted to the text.
 */
export function firstPairs(
  zh: readonly string[],
  en: readonly string[],
  evidence: Evidence,
  fit = fitLengths
): Earlier {
  const {lexicon, traits} = readTraits(zh, en, evidence)
  const grid = makeGrid(lexicon, weights)
  const first = pairUnits(grid, sentenceTypes, weights)
  const types = adaptTypes(sentenceTypes, first)
  const again = fit(learn(grid, first), first)
  const second = pairUnits(again, types, weights, {earlier: first})
  return {grid: fit(learn(grid, second), second), traits, first, second, types}
}

/** Whether the source is the English text. */
export function isTurned({source, target}: Evidence): boolean {
  return isChinese(target) && !isChinese(source)
}

/** A pair as a bead of source and target. */
export function toBead(one: Omit<Pair, 'own'>, turned: boolean): Bead {
  const zh = Array.from({length: one.zhCount}, (_, at) => one.zh + at)
  const en = Array.from({length: one.enCount}, (_, at) => one.en + at)
  return {
    source: turned ? en : zh,
    target: turned ? zh : en,
    score: rounded(one.score),
    ...(one.isMoved && {isMoved: true})
  }
}

function rounded(score: number): number {
  return Number(score.toFixed(3))
}
