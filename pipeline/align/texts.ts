import {adaptTypes, sentenceTypes} from './bead-types.ts'
import type {Bead, Evidence} from './evidence.ts'
import {makeGrid} from './grid.ts'
import {learn} from './learn.ts'
import {makeLexicon} from './lexicon.ts'
import {type Pair, pairUnits} from './pair.ts'
import {weights} from './weights.ts'

/**
 * Pair the units of two texts, in order.
 *
 * @param source Units of the source: sentences or lines.
 * @param target Units of the target.
 * @returns Beads that hold every index once; empty units stand alone.
 */
export function alignTexts(
  source: readonly string[],
  target: readonly string[],
  evidence: Evidence
): Bead[] {
  const turned = isTurned(evidence)
  const [zh, en] = turned ? [target, source] : [source, target]
  const grid = makeGrid(makeLexicon(zh, en, evidence), weights)
  const first = pairUnits(grid, sentenceTypes, weights)
  const types = adaptTypes(sentenceTypes, first)
  const pairs = pairUnits(learn(grid, first), types, weights, {earlier: first})
  return pairs.map((one) => toBead(one, turned))
}

/** Whether the source is the English text. */
export function isTurned({source, target}: Evidence): boolean {
  return target.startsWith('zh') && !source.startsWith('zh')
}

/** A pair as a bead of source and target. */
export function toBead(pair: Pair, turned: boolean): Bead {
  const zh = Array.from({length: pair.zhCount}, (_, at) => pair.zh + at)
  const en = Array.from({length: pair.enCount}, (_, at) => pair.en + at)
  return {source: turned ? en : zh, target: turned ? zh : en, score: pair.score}
}
