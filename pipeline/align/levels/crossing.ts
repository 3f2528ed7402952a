import {odds} from '../search/confidence.ts'
import type {Grid} from '../search/grid.ts'
import {wholeBand} from '../search/band.ts'
import {makeLikelihoods} from '../search/likelihood.ts'
import type {Pair} from '../search/pair.ts'
import {joinUnits} from '../tokens/index.ts'
import {weights} from '../search/weights.ts'

/** How much better a pair must be with a neighbour joined before it is said to hold it. */
const gain = 1

/**
 * Find units that have no counterpart because it stands in the pair beside them, which they must not
 * be joined with: one paragraph of the translation goes over two turns, say.
 *
 * @param grid Units that the pairs count.
 * @returns For the number of such a unit's pair, the number of the pair that holds its counterpart.
 */
export function findCrossings(grid: Grid, pairs: readonly Pair[]): Map<number, number> {
  const result = new Map<number, number>()
  pairs.forEach((pair, index) => {
    if (pair.zhCount > 0 && pair.enCount > 0) return
    for (const beside of [index - 1, index + 1]) {
      const other = pairs[beside]
      if (!other || other.zhCount === 0 || other.enCount === 0) continue
      if (oddsOf(grid, union(pair, other)) > oddsOf(grid, other) + gain) result.set(index, beside)
    }
  })
  return result
}

type Span = Omit<Pair, 'score' | 'own'>

/** The odds of one pair, by itself. */
function oddsOf(grid: Grid, pair: Span): number {
  const zh = joinUnits(grid.zh, Int32Array.of(pair.zh, pair.zh + pair.zhCount))
  const en = joinUnits(grid.en, Int32Array.of(pair.en, pair.en + pair.enCount))
  const single = [{zh: 1, en: 1, prior: 0}]
  return odds(makeLikelihoods({...grid, zh, en}, wholeBand(1, 1), single, weights).of(1, 1, 1, 1))
}

function union(a: Span, b: Span): Span {
  return {
    zh: Math.min(a.zh, b.zh),
    zhCount: a.zhCount + b.zhCount,
    en: Math.min(a.en, b.en),
    enCount: a.enCount + b.enCount
  }
}
