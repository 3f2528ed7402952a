import type {Band} from '../search/band.ts'
import type {Side} from './chances.ts'
import {type Hits, type Linking, makeHits} from './hits.ts'
import type {Weights} from '../search/weights.ts'

/**
 * How well up to `most` rows that end at row `i` explain the tokens of column `j`: sums of the
 * logarithm of each token's likelihood ratio against chance (after Moore 2002), so that they may be
 * added over columns.
 */
export interface Explained {
  /** Most rows that are taken together. */
  most: number
  /** At `cell * most + rows - 1`, cells as in the band. */
  sums: Float32Array
}

/** Explain the columns' tokens by the rows', in each cell of a band. */
export function explain(
  linking: Linking,
  {chance, strength}: Side,
  band: Band,
  most: number,
  weights: Weights
): Explained {
  const {rows, columns} = linking
  const count = band.low.length
  const sums = new Float32Array(band.start[count]! * most)
  const hits = makeHits(linking, most, strength)
  const types = columns.type.subarray(columns.start[0], columns.start[columns.length.length])
  const gain = new Float64Array(types.length)
  for (let at = 0; at < types.length; at++) gain[at] = weights.lambda / chance[types[at]!]!
  const share = new Float64Array(most)
  const judge = makeJudge({hits, gain, share}, sums, weights)
  const base = columns.start[0]!
  for (let row = 0; row < count; row++) {
    const low = band.low[row]!
    hits.add(row, low, band.high[Math.min(count - 1, row + most - 1)]!)
    const taken = Math.min(most, row + 1)
    for (let back = 0; back < taken; back++) {
      const size = rows.start[row + 1]! - rows.start[row - back]!
      share[back] = (size + 1) ** -weights.alpha
    }

    for (let column = low; column < band.high[row]!; column++) {
      const cell = band.start[row]! + column - low
      judge(cell, row, columns.start[column]! - base, columns.start[column + 1]! - base)
    }
  }

  return {most, sums}
}

/** What a row's likelihood ratios are made of. */
interface Evidence {
  hits: Hits
  /** For each token of the columns, how much a hit counts against chance. */
  gain: Float64Array
  /** For each number of rows, less one: how much of them one of their tokens is. */
  share: Float64Array
}

/** Logarithms are taken of products of ratios, not of each: they cost the most. */
const huge = 1e200

/** Gives a function that sums up, for one cell, what the tokens `from` up to `to` say. */
function makeJudge({hits, gain, share}: Evidence, sums: Float32Array, weights: Weights) {
  const {most, strength, last} = hits
  const products = new Float64Array(most)
  const floor = 1 - weights.lambda
  const least = Math.exp(weights.miss)
  return (cell: number, row: number, from: number, to: number): undefined => {
    const slot = row % most
    const first = cell * most
    const taken = Math.min(most, row + 1)
    sums.fill(weights.miss * (to - from), first, first + taken)
    products.fill(1)
    for (let at = from; at < to; at++) {
      let sum = 0
      for (let back = row - last[at]!; back < taken; back++) {
        sum += strength[at * most + (back > slot ? slot - back + most : slot - back)]!
        const ratio = floor + gain[at]! * sum * share[back]!
        if (ratio <= least) continue
        products[back]! *= ratio / least
        if (products[back]! < huge) continue
        sums[first + back]! += Math.log(products[back]!)
        products[back] = 1
      }
    }

    for (let back = 0; back < taken; back++) sums[first + back]! += Math.log(products[back]!)
  }
}
