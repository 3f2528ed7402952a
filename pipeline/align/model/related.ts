import type {Pair} from '../search/pair.ts'

/** Pairs on either side that tell whether the texts are each other’s translation there. */
const reach = 10
/**
 * Where texts translate each other, the mean confidence of pairs by the dictionary and their lengths
 * is 0.25 and more, in novels too; where they do not, it is 0.15 and less.
 */
const middle = {mean: 0.18, width: 0.025}

/**
 * How surely two texts are each other's translation around a Chinese unit, 0 to 1: without that, the
 * likeliest of all ways to pair them means nothing.
 *
 * @param pairs As the dictionary alone pairs them: words learnt from wrong pairs would prove anything.
 */
export function makeRelated(pairs: readonly Pair[]): (zh: number) => number {
  const both = pairs.filter(({zhCount, enCount}) => zhCount > 0 && enCount > 0)
  const sums = new Float64Array(both.length + 1)
  both.forEach(({own}, index) => {
    sums[index + 1] = sums[index]! + own
  })
  let at = 0
  return (zh) => {
    if (at > 0 && both[at]!.zh > zh) at = 0
    while (at + 1 < both.length && both[at + 1]!.zh <= zh) at++
    const from = Math.max(0, at - reach)
    const to = Math.min(both.length, at + reach + 1)
    const mean = (sums[to]! - sums[from]!) / Math.max(1, to - from)
    return 1 / (1 + Math.exp((middle.mean - mean) / middle.width))
  }
}
