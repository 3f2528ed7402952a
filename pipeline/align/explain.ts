import type {Band} from './band.ts'
import type {Links} from './links.ts'
import type {Tokens} from './tokens/index.ts'
import type {Weights} from './weights.ts'

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

/** How often a sentence counts. */
const often = 8

/**
 * How often each type is met among all tokens, mixed with a background of the same size for any text.
 * A sentence that stands again and again counts a few times only: it is no reason to expect its words
 * elsewhere.
 */
export function chances(tokens: Tokens, types: number, weights: Weights): Float64Array {
  const count = new Float64Array(types)
  const seen = new Map<string, number>()
  let total = weights.background
  for (let unit = 0; unit < tokens.length.length; unit++) {
    const own = tokens.type.subarray(tokens.start[unit], tokens.start[unit + 1])
    const key = own.join()
    const times = seen.get(key) ?? 0
    if (times === often) continue
    seen.set(key, times + 1)
    total += own.length
    for (const type of own) count[type]!++
  }

  return count.map((value) => (value + 0.1) / total)
}

/** What is known of the types of the columns. */
export interface Side {
  /** How likely each type is by chance. */
  chance: Float64Array
  /** Room for one number a type, all zero. */
  strength: Float32Array
}

/** Logarithms are taken of products of ratios, not of each: they cost the most. */
const huge = 1e200

/** Explain the columns' tokens by the rows'. */
export function explain(
  rows: Tokens,
  columns: Tokens,
  links: Links,
  {chance, strength}: Side,
  band: Band,
  most: number,
  weights: Weights
): Explained {
  const count = band.low.length
  const sums = new Float32Array(band.start[count]! * most)
  const base = columns.start[0]!
  const types = columns.type.subarray(base, columns.start[columns.length.length])
  const gain = Float64Array.from(types, (type) => weights.lambda / chance[type]!)
  const hits = new Float32Array(types.length * most)
  const lastHit = new Int32Array(types.length).fill(-most)
  const sizes = new Float64Array(most)
  const products = new Float64Array(most)
  const floor = 1 - weights.lambda
  const {miss} = weights
  const least = Math.exp(miss)
  for (let row = 0; row < count; row++) {
    const low = band.low[row]!
    const reach = band.high[Math.min(count - 1, row + most - 1)]!
    const slot = row % most
    fillHits({hits, most, lastHit, strength}, rows, row, columns, low, reach, links)
    const taken = Math.min(most, row + 1)
    let size = 0
    for (let back = 0; back < taken; back++) {
      size += rows.start[row - back + 1]! - rows.start[row - back]!
      sizes[back] = (size + 1) ** -weights.alpha
    }

    for (let column = low; column < band.high[row]!; column++) {
      const cell = (band.start[row]! + column - low) * most
      const begin = columns.start[column]! - base
      const end = columns.start[column + 1]! - base
      const missed = miss * (end - begin)
      for (let back = 0; back < taken; back++) sums[cell + back] = missed
      products.fill(1)
      for (let at = begin; at < end; at++) {
        const first = row - lastHit[at]!
        if (first >= taken) continue
        const share = gain[at]!
        let sum = 0
        for (let back = first; back < taken; back++) {
          const place = back > slot ? slot - back + most : slot - back
          sum += hits[at * most + place]!
          const ratio = floor + share * sum * sizes[back]!
          if (ratio <= least) continue
          const product = products[back]! * (ratio / least)
          if (product < huge) products[back] = product
          else {
            sums[cell + back]! += Math.log(product)
            products[back] = 1
          }
        }
      }

      for (let back = 0; back < taken; back++) {
        if (products[back] !== 1) sums[cell + back]! += Math.log(products[back]!)
      }
    }
  }

  return {most, sums}
}

/** Room for what links one row to each token of the columns. */
interface Hits {
  /** How strongly each of the last `most` rows is linked to each token, at `token * most + row % most`. */
  hits: Float32Array
  most: number
  /** The last row that is linked to each token. */
  lastHit: Int32Array
  strength: Float32Array
}

/** How strongly one row's tokens are linked to each token of some columns. */
function fillHits(
  {hits, most, lastHit, strength}: Hits,
  rows: Tokens,
  row: number,
  columns: Tokens,
  from: number,
  to: number,
  links: Links
): undefined {
  const first = rows.start[row]!
  const last = rows.start[row + 1]!
  for (let at = first; at < last; at++) {
    const type = rows.type[at]!
    for (let link = links.start[type]!; link < links.start[type + 1]!; link++) {
      strength[links.to[link]!]! += links.weight[link]!
    }
  }

  const base = columns.start[0]!
  for (let at = columns.start[from]!; at < columns.start[to]!; at++) {
    const value = strength[columns.type[at]!]!
    hits[(at - base) * most + (row % most)] = value
    if (value > 0) lastHit[at - base] = row
  }

  for (let at = first; at < last; at++) {
    const type = rows.type[at]!
    for (let link = links.start[type]!; link < links.start[type + 1]!; link++) {
      strength[links.to[link]!] = 0
    }
  }
}
