import {type Band, cellAt} from '../search/band.ts'
import type {BeadType} from '../search/bead-types.ts'

/**
 * Every bead that may stand in a band of borders, with its score. A way from the first border to the
 * last pairs both texts (a semi-Markov conditional random field, Sarawagi and Cohen 2004).
 */
export interface Lattice {
  /** Windows over borders, as `search` has them. */
  band: Band
  types: readonly BeadType[]
  /** At `cell * types + type`: the score of the bead that ends there; -Infinity where none may. */
  scores: Float32Array
}

/** Visit the beads of a lattice in order: the cell where each ends, and the one where it begins. */
export function eachBead(
  {band, types, scores}: Lattice,
  visit: (place: number, cell: number, from: number, type: number) => void
): undefined {
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row]!; column < band.high[row]!; column++) {
      const cell = band.start[row]! + column - band.low[row]!
      for (let type = 0; type < types.length; type++) {
        const place = cell * types.length + type
        if (scores[place] === -Infinity) continue
        visit(place, cell, cellAt(band, row - types[type]!.zh, column - types[type]!.en), type)
      }
    }
  }
}

/** The likeliest way, as the borders where its beads begin (Viterbi). */
export function bestWay(lattice: Lattice): Step[] {
  const {band, types, scores} = lattice
  const cells = band.start[band.low.length]!
  const best = new Float64Array(cells).fill(-Infinity)
  const choice = new Uint8Array(cells)
  best[0] = 0
  eachBead(lattice, (place, cell, from, type) => {
    const value = best[from]! + scores[place]!
    if (value <= best[cell]!) return
    best[cell] = value
    choice[cell] = type
  })
  const steps: Step[] = []
  let row = band.low.length - 1
  let column = band.high[row]! - 1
  while (row > 0 || column > 0) {
    const cell = cellAt(band, row, column)
    const type = choice[cell]!
    row -= types[type]!.zh
    column -= types[type]!.en
    steps.push({row, column, type, cell, from: cellAt(band, row, column)})
  }

  return steps.toReversed()
}

/** A bead of a way: where it begins, its type, and the cells of its end and its beginning. */
export interface Step {
  row: number
  column: number
  type: number
  cell: number
  from: number
}

/** How likely beads and borders are, by all ways that go through them. */
export interface Chances {
  /** Of a bead, by its place in `scores` and the cells where it ends and begins. */
  ofBead(place: number, cell: number, from: number): number
  /** Of the border of a cell. */
  ofBorder(cell: number): number
}

/** Sum over all ways (forward–backward). */
export function chancesOf(lattice: Lattice): Chances {
  const {scores} = lattice
  const forth = forward(lattice)
  const back = backward(lattice)
  const total = forth.at(-1) ?? 0
  return {
    ofBead: (place, cell, from) => Math.exp(forth[from]! + scores[place]! + back[cell]! - total),
    ofBorder: (cell) => Math.exp(forth[cell]! + back[cell]! - total)
  }
}

function forward({band, types, scores}: Lattice): Float64Array {
  const forth = new Float64Array(band.start[band.low.length]!)
  const values = new Float64Array(types.length)
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row]!; column < band.high[row]!; column++) {
      const cell = band.start[row]! + column - band.low[row]!
      let count = 0
      for (let type = 0; type < types.length; type++) {
        const score = scores[cell * types.length + type]!
        if (score === -Infinity) continue
        const {zh, en} = types[type]!
        values[count++] = score + forth[cellAt(band, row - zh, column - en)]!
      }

      if (cell > 0) forth[cell] = logSum(values, count)
    }
  }

  return forth
}

function backward({band, types, scores}: Lattice): Float64Array {
  const back = new Float64Array(band.start[band.low.length]!)
  const values = new Float64Array(types.length)
  for (let row = band.low.length - 1; row >= 0; row--) {
    for (let column = band.high[row]! - 1; column >= band.low[row]!; column--) {
      const cell = band.start[row]! + column - band.low[row]!
      let count = 0
      for (let type = 0; type < types.length; type++) {
        const {zh, en} = types[type]!
        const to = cellAt(band, row + zh, column + en)
        if (to >= 0) values[count++] = scores[to * types.length + type]! + back[to]!
      }

      if (cell < back.length - 1) back[cell] = logSum(values, count)
    }
  }

  return back
}

/** What is so much less likely than the likeliest adds nothing. */
const negligible = 40

/** The logarithm of the sum of the first `count` values, given by their logarithms. */
function logSum(values: Float64Array, count: number): number {
  let most = -Infinity
  for (let at = 0; at < count; at++) if (values[at]! > most) most = values[at]!
  if (most === -Infinity) return most
  let sum = 0
  for (let at = 0; at < count; at++) {
    if (values[at]! > most - negligible) sum += Math.exp(values[at]! - most)
  }

  return most + Math.log(sum)
}
