import type {Band} from '../search/band.ts'
import {turnBand} from '../search/band.ts'
import type {Grid} from '../search/grid.ts'
import type {Weights} from '../search/weights.ts'
import type {Tokens} from '../tokens/index.ts'
import type {Side} from '../words/chances.ts'
import type {Links} from '../words/links.ts'
import {type Clauses, type Edge, firstOf, lastOf} from './clauses.ts'
import type {BothTraits} from './traits.ts'

/**
 * How well a unit of one side explains the first and the last clause of one of the other side, as a
 * logarithm of likelihood per root of tokens; NaN outside the band.
 */
export interface Edges {
  first(row: number, column: number): number
  last(row: number, column: number): number
}

/** Judge the clauses of the English by the Chinese units, and the other way round. */
export function makeEdges(
  {zh, en, links, back, zhSide, enSide}: Grid,
  traits: BothTraits,
  {band, weights}: {band: Band; weights: Weights}
): {zh: Edges; en: Edges} {
  const turned = turnBand(band, en.length.length)
  const forth = judge({rows: zh, links, clauses: traits.en.clauses, side: enSide}, band, weights)
  const other = judge(
    {rows: en, links: back, clauses: traits.zh.clauses, side: zhSide},
    turned,
    weights
  )
  return {
    en: forth,
    zh: {
      first: (row, column) => other.first(column, row),
      last: (row, column) => other.last(column, row)
    }
  }
}

interface Way {
  rows: Tokens
  links: Links
  /** Of the columns. */
  clauses: Clauses
  side: Side
}

function judge({rows, links, clauses, side}: Way, band: Band, weights: Weights): Edges {
  const cells = band.start[band.low.length]!
  const [first, last] = [new Float32Array(cells), new Float32Array(cells)]
  const [begin, end] = [firstOf(clauses), lastOf(clauses)]
  const {strength, chance} = side
  const types = clauses.tokens.type
  const least = Math.exp(weights.miss)
  const sum = (edge: Edge, column: number, share: number): number => {
    const [from, to] = [edge.start[column]!, edge.end[column]!]
    if (from === to) return 0
    let total = 0
    for (let at = from; at < to; at++) {
      const type = types[at]!
      const ratio =
        1 - weights.lambda + ((weights.lambda * strength[type]!) / chance[type]!) * share
      total += Math.log(Math.max(least, ratio))
    }

    return total / Math.sqrt(to - from)
  }

  for (let row = 0; row < band.low.length; row++) {
    spread(rows, links, strength, row, 1)
    const share = (rows.start[row + 1]! - rows.start[row]! + 1) ** -weights.alpha
    for (let column = band.low[row]!; column < band.high[row]!; column++) {
      const cell = band.start[row]! + column - band.low[row]!
      first[cell] = sum(begin, column, share)
      last[cell] = sum(end, column, share)
    }

    spread(rows, links, strength, row, 0)
  }

  const at = (values: Float32Array) => (row: number, column: number) => {
    if (row < 0 || row >= band.low.length) return Number.NaN
    if (column < band.low[row]! || column >= band.high[row]!) return Number.NaN
    return values[band.start[row]! + column - band.low[row]!]!
  }
  return {first: at(first), last: at(last)}
}

function spread(
  rows: Tokens,
  links: Links,
  room: Float32Array,
  row: number,
  factor: 0 | 1
): undefined {
  for (let at = rows.start[row]!; at < rows.start[row + 1]!; at++) {
    const type = rows.type[at]!
    for (let link = links.start[type]!; link < links.start[type + 1]!; link++) {
      const to = links.to[link]!
      room[to] = factor * (room[to]! + links.weight[link]!)
    }
  }
}
