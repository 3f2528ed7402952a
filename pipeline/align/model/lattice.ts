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

/**
 * How likely each bead is, by all ways that go through it (forward–backward).
 *
 * @returns A function of the bead's place in `scores`, and of the cells where it ends and begins.
 */
export function chancesOf(lattice: Lattice): (place: number, cell: number, from: number) => number {
  const {band, scores} = lattice
  const cells = band.start[band.low.length]!
  const forth = new Float64Array(cells).fill(-Infinity)
  forth[0] = 0
  eachBead(lattice, (place, cell, from) => {
    forth[cell] = logAdd(forth[cell]!, forth[from]! + scores[place]!)
  })
  const back = backward(lattice, cells)
  const total = forth[cells - 1]!
  return (place, cell, from) => Math.exp(forth[from]! + scores[place]! + back[cell]! - total)
}

function backward({band, types, scores}: Lattice, cells: number): Float64Array {
  const back = new Float64Array(cells).fill(-Infinity)
  back[cells - 1] = 0
  for (let row = band.low.length - 1; row >= 0; row--) {
    for (let column = band.high[row]! - 1; column >= band.low[row]!; column--) {
      const cell = band.start[row]! + column - band.low[row]!
      if (back[cell] === -Infinity) continue
      for (let type = 0; type < types.length; type++) {
        const score = scores[cell * types.length + type]!
        if (score === -Infinity) continue
        const from = cellAt(band, row - types[type]!.zh, column - types[type]!.en)
        back[from] = logAdd(back[from]!, back[cell]! + score)
      }
    }
  }

  return back
}

function logAdd(one: number, other: number): number {
  if (one === -Infinity) return other
  if (other === -Infinity) return one
  const most = Math.max(one, other)
  return most + Math.log1p(Math.exp(Math.min(one, other) - most))
}
