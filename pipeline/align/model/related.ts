import type {Pair} from '../search/pair.ts'

/** Pairs on either side that tell whether the texts are each other’s translation there. */
const reach = 10
/**
 * Where texts translate each other, the mean confidence of pairs by the dictionary and their lengths
 * is 0.25 and more, in novels too; where they do not, it is 0.15 and less.
 */
const words = {middle: 0.18, width: 0.025}
/**
 * Likeness that tells right pairs from wrong ones says 2 of a right pair and more, as a logarithm of
 * likelihood; between texts that have nothing in common, well below 1, even of the likeliest pairs.
 */
const likeness = {middle: 1, width: 0.15}

/** What speaks for a pair that begins with a Chinese unit. */
export interface Sign {
  zh: number
  value: number
}

/**
 * How surely two texts are each other's translation around a Chinese unit, 0 to 1: without that, the
 * likeliest of all ways to pair them means nothing.
 *
 * @param pairs As the dictionary alone pairs them: words learnt from wrong pairs would prove anything.
 * @param alike What likeness says of pairs.
 */
export function makeRelated(
  pairs: readonly Pair[],
  alike: readonly Sign[] = []
): (zh: number) => number {
  const both = pairs.filter(({zhCount, enCount}) => zhCount > 0 && enCount > 0)
  const byWords = around(both.map(({zh, own}) => ({zh, value: own})))
  const byLikeness = around(alike)
  const isAsked = alike.length > 0
  return (zh) => Math.max(share(byWords(zh), words), isAsked ? share(byLikeness(zh), likeness) : 0)
}

function share(mean: number, {middle, width}: typeof words): number {
  return 1 / (1 + Math.exp((middle - mean) / width))
}

/** The mean value of the signs around a unit; units are asked for in order. */
function around(signs: readonly Sign[]): (zh: number) => number {
  const sums = new Float64Array(signs.length + 1)
  signs.forEach(({value}, index) => {
    sums[index + 1] = sums[index]! + value
  })
  let at = 0
  return (zh) => {
    if (at > 0 && signs[at]!.zh > zh) at = 0
    while (at + 1 < signs.length && signs[at + 1]!.zh <= zh) at++
    const from = Math.max(0, at - reach)
    const to = Math.min(signs.length, at + reach + 1)
    return (sums[to]! - sums[from]!) / Math.max(1, to - from)
  }
}
