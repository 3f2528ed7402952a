import type {Grid} from './grid.ts'
import type {Pair} from './pair.ts'

/** Pairs on each side that a pair's own part of the text reaches. */
const reach = 30

/** English characters that weigh for the whole text against its part. */
const whole = 3000

/**
 * Expect lengths as each part of a text has them: dialogue grows less in translation than description
 * does, and chapters differ by their translators.
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

  return {...grid, zh: {...grid.zh, length}}
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
