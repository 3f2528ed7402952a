import type {Grid} from './grid.ts'
import type {Pair} from './pair.ts'

/** Pairs on each side that a pair's own part of the text reaches. */
const reach = 30

/** Variance before anything is known of a text, and pairs that this counts as. */
const general = {variance: 12, pairs: 200}
/** What a single pair may add: a wrong one strays without limit. */
const far = 60

/** English characters that weigh for the whole text against its part. */
const whole = 3000

/**
 * Expect lengths as each part of a text has them: dialogue grows less in translation than description
 * does, and chapters differ by their translators; and how far lengths stray in this text.
 *
 * @param grid Units that `pairs` count.
 */
export function fitLengths(grid: Grid, pairs: readonly Pair[]): Grid {
  const both = pairs.filter((pair) => pair.zhCount > 0 && pair.enCount > 0)
  const zhBefore = before(both.map((pair) => sum(grid.zh.length, pair.zh, pair.zhCount)))
  const enBefore = before(both.map((pair) => sum(grid.en.length, pair.en, pair.enCount)))
  const length = grid.zh.length.slice()
  let index = 0
  for (let unit = 0; unit < length.length; unit++) {
    while (index + 1 < both.length && both[index + 1]!.zh <= unit) index++
    const from = Math.max(0, index - reach)
    const to = Math.min(both.length, index + reach + 1)
    const en = enBefore[to]! - enBefore[from]!
    const zh = zhBefore[to]! - zhBefore[from]!
    length[unit]! *= (en + whole) / (zh + whole)
  }

  return {...grid, zh: {...grid.zh, length}, variance: varianceOf(grid.en.length, length, both)}
}

/** How far lengths of pairs stray, per character of their mean; a general value counts as some pairs. */
function varianceOf(en: Float64Array, zh: Float64Array, pairs: readonly Pair[]): number {
  let total = general.variance * general.pairs
  for (const pair of pairs) {
    const [own, other] = [sum(zh, pair.zh, pair.zhCount), sum(en, pair.en, pair.enCount)]
    total += Math.min(far, (other - own) ** 2 / Math.max(1, (own + other) / 2))
  }

  return total / (general.pairs + pairs.length)
}

function before(lengths: readonly number[]): number[] {
  const result = [0]
  for (const length of lengths) result.push(result.at(-1)! + length)
  return result
}

function sum(lengths: Float64Array, from: number, count: number): number {
  let total = 0
  for (let at = from; at < from + count; at++) total += lengths[at]!
  return total
}
