import {isChinese} from '../language/tags.ts'
import type {Earlier} from './model/describe.ts'
import {refine} from './model/refine.ts'
import {readTraits} from './model/traits.ts'
import {adaptTypes, sentenceTypes} from './search/bead-types.ts'
import type {Bead, Evidence} from './evidence.ts'
import {makeGrid} from './search/grid.ts'
import {learn} from './words/learn.ts'
import {fitLengths} from './search/local-lengths.ts'
import {type Pair, pairUnits} from './search/pair.ts'
import {weights} from './search/weights.ts'

/**
 * Pair the units of two texts, in order.
 *
 * @param source Units of the source: sentences or lines.
 * @param target Units of the target.
 * @returns Beads that hold every index once, in order.
 */
export function alignTexts(
  source: readonly string[],
  target: readonly string[],
  evidence: Evidence
): Bead[] {
  const turned = isTurned(evidence)
  const [zh, en] = turned ? [target, source] : [source, target]
  return refine(firstPairs(zh, en, evidence)).map((one) => toBead(one, turned))
}

/** Pair units by words and lengths alone, twice: the second time the texts' own words are known. */
export function firstPairs(
  zh: readonly string[],
  en: readonly string[],
  evidence: Evidence
): Earlier {
  const {lexicon, traits} = readTraits(zh, en, evidence)
  const grid = makeGrid(lexicon, weights)
  const first = pairUnits(grid, sentenceTypes, weights)
  const types = adaptTypes(sentenceTypes, first)
  const again = fitLengths(learn(grid, first), first)
  const second = pairUnits(again, types, weights, {earlier: first})
  return {grid: fitLengths(learn(grid, second), second), traits, first, second, types}
}

/** Whether the source is the English text. */
export function isTurned({source, target}: Evidence): boolean {
  return isChinese(target) && !isChinese(source)
}

/** A pair as a bead of source and target. */
export function toBead(one: Omit<Pair, 'own'>, turned: boolean): Bead {
  const zh = Array.from({length: one.zhCount}, (_, at) => one.zh + at)
  const en = Array.from({length: one.enCount}, (_, at) => one.en + at)
  return {source: turned ? en : zh, target: turned ? zh : en, score: rounded(one.score)}
}

function rounded(score: number): number {
  return Number(score.toFixed(3))
}
