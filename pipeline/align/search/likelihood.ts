import {type Band, turnBand} from './band.ts'
import type {BeadType} from './bead-types.ts'
import type {Likelihood} from './confidence.ts'
import {type Explained, explain} from '../words/explain.ts'
import type {Grid} from './grid.ts'
import {logTail} from './length.ts'
import type {Tokens} from '../tokens/index.ts'
import type {Weights} from './weights.ts'

/** The likelihood of pairing the `zh` units before `row` with the `en` units before `column`. */
export interface Likelihoods {
  /**
   * What the search adds up; -Infinity outside the band, and for pairs that are worth less than
   * `least`: what only lowers their score is not looked at any more.
   */
  score(zh: number, en: number, row: number, column: number, least: number): number
  of(zh: number, en: number, row: number, column: number): Likelihood
  /**
   * Write the parts that `score` adds up, before they are weighted, in the order of `partNames`: how
   * well the Chinese explains the English, the other way, the lengths, and what joined English and
   * Chinese units lack of evidence.
   *
   * @returns Whether the bead lies in the band; nothing is written otherwise.
   */
  parts(zh: number, en: number, row: number, column: number, into: Float64Array): boolean
  /** How well one unit of each side explains the other, by the better way and per token’s root. */
  link(row: number, column: number): number
}

/** What `parts` writes, in this order. */
export const partNames = ['forth', 'back', 'length', 'strayEn', 'strayZh'] as const

/** One way of explaining: the columns' units by the rows'. */
interface Way extends Explained {
  band: Band
  /** One over the square root of how many tokens each column has. */
  root: Float64Array
}

/** Judge all pairs of some types that lie in a band. */
export function makeLikelihoods(
  grid: Grid,
  band: Band,
  types: readonly BeadType[],
  weights: Weights
): Likelihoods {
  const {zh, en} = grid
  const turned = turnBand(band, en.length.length)
  const mostZh = Math.max(...types.filter((type) => type.en > 0).map((type) => type.zh))
  const mostEn = Math.max(...types.filter((type) => type.zh > 0).map((type) => type.en))
  const forth: Way = {
    ...explain({rows: zh, columns: en, links: grid.links}, grid.enSide, band, mostZh, weights),
    band,
    root: rootsOf(en)
  }
  const back: Way = {
    ...explain({rows: en, columns: zh, links: grid.back}, grid.zhSide, turned, mostEn, weights),
    band: turned,
    root: rootsOf(zh)
  }
  const {variance = weights.variance} = grid
  const zhLength = cumulated(zh.length)
  const enLength = cumulated(en.length)
  const lengthOf = (zhCount: number, enCount: number, row: number, column: number) => {
    const zhSize = zhLength[row]! - zhLength[row - zhCount]!
    const enSize = enLength[column]! - enLength[column - enCount]!
    const mean = Math.max(1, (zhSize + enSize) / 2)
    return logTail((enSize - zhSize) / Math.sqrt(mean * variance))
  }

  return {
    score(zhCount, enCount, row, column, least) {
      if (!isInside(band, row, column - enCount, column)) return -Infinity
      if (!isInside(turned, column, row - zhCount, row)) return -Infinity
      const there = weights.words * sumOf(forth, row, zhCount, column, enCount)
      const andBack = weights.words * sumOf(back, column, enCount, row, zhCount)
      if (there + andBack < least) return -Infinity
      return (
        there +
        andBack -
        strayOf(forth, row, zhCount, column, enCount, weights) -
        strayOf(back, column, enCount, row, zhCount, weights) +
        weights.length * lengthOf(zhCount, enCount, row, column)
      )
    },
    parts(zhCount, enCount, row, column, into) {
      if (!isInside(band, row, column - enCount, column)) return false
      if (!isInside(turned, column, row - zhCount, row)) return false
      into[0] = sumOf(forth, row, zhCount, column, enCount)
      into[1] = sumOf(back, column, enCount, row, zhCount)
      into[2] = lengthOf(zhCount, enCount, row, column)
      into[3] = strayOf(forth, row, zhCount, column, enCount, weights)
      into[4] = strayOf(back, column, enCount, row, zhCount, weights)
      return true
    },
    link(row, column) {
      const isNear =
        isInside(band, row, column - 1, column) && isInside(turned, column, row - 1, row)
      if (!isNear) return 0
      const one = sumOf(forth, row, 1, column, 1) * forth.root[column - 1]!
      const other = sumOf(back, column, 1, row, 1) * back.root[row - 1]!
      return Math.max(one, other)
    },
    of: (zhCount, enCount, row, column) => ({
      words:
        sumOf(forth, row, zhCount, column, enCount) + sumOf(back, column, enCount, row, zhCount),
      length: lengthOf(zhCount, enCount, row, column),
      tokens:
        zh.start[row]! - zh.start[row - zhCount]! + en.start[column]! - en.start[column - enCount]!
    })
  }
}

function isInside({low, high}: Band, row: number, from: number, to: number): boolean {
  return from >= low[row - 1]! && to <= high[row - 1]!
}

/** How well the `rows` before `row` explain the `columns` before `column`. */
function sumOf(
  {most, sums, band}: Way,
  row: number,
  rows: number,
  column: number,
  columns: number
) {
  const base = band.start[row - 1]! - band.low[row - 1]!
  let sum = 0
  for (let at = column - columns; at < column; at++) sum += sums[(base + at) * most + rows - 1]!
  return sum
}

/** What joined columns cost that the rows do not explain. */
function strayOf(
  way: Way,
  row: number,
  rows: number,
  column: number,
  columns: number,
  {stray}: Weights
): number {
  if (columns === 1) return 0
  const {most, sums, band, root} = way
  const base = band.start[row - 1]! - band.low[row - 1]!
  let cost = 0
  for (let at = column - columns; at < column; at++) {
    const own = sums[(base + at) * most + rows - 1]! * root[at]!
    if (own < stray.from) cost += Math.min(stray.most, stray.weight * (stray.from - own))
  }

  return cost
}

function rootsOf({start, length}: Tokens): Float64Array {
  const roots = new Float64Array(length.length)
  for (let unit = 0; unit < roots.length; unit++) {
    roots[unit] = 1 / Math.sqrt(Math.max(1, start[unit + 1]! - start[unit]!))
  }

  return roots
}

function cumulated(lengths: Float64Array): Float64Array {
  const result = new Float64Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at++) result[at + 1] = result[at]! + lengths[at]!
  return result
}
