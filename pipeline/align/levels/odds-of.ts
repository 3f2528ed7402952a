import {wholeBand} from '../search/band.ts'
import {odds} from '../search/confidence.ts'
import type {Grid} from '../search/grid.ts'
import {makeLikelihoods} from '../search/likelihood.ts'
import type {Pair} from '../search/pair.ts'
import {weights} from '../search/weights.ts'
import {joinUnits} from '../tokens/index.ts'

/** Units of both sides that may belong together. */
export type Span = Omit<Pair, 'score' | 'own'>

/** The odds of one pair, by itself, as a logarithm. */
export function oddsOf(grid: Grid, pair: Span): number {
  const zh = joinUnits(grid.zh, Int32Array.of(pair.zh, pair.zh + pair.zhCount))
  const en = joinUnits(grid.en, Int32Array.of(pair.en, pair.en + pair.enCount))
  const single = [{zh: 1, en: 1, prior: 0}]
  return odds(makeLikelihoods({...grid, zh, en}, wholeBand(1, 1), single, weights).of(1, 1, 1, 1))
}
