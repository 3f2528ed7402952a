import type {Grid} from '../search/grid.ts'
import type {Pair} from '../search/pair.ts'
import {type Span, oddsOf} from './odds-of.ts'

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
      if (!other || other.zhCount === 0 || other.enCount === 0 || other.isMoved) continue
      if (oddsOf(grid, union(pair, other)) > oddsOf(grid, other) + gain) result.set(index, beside)
    }
  })
  return result
}

function union(a: Span, b: Span): Span {
  return {
    zh: Math.min(a.zh, b.zh),
    zhCount: a.zhCount + b.zhCount,
    en: Math.min(a.en, b.en),
    enCount: a.enCount + b.enCount
  }
}
