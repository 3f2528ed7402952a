import {type Band, cellAt} from './band.ts'
import type {BeadType} from './bead-types.ts'

/** The likelihood of beads, as logarithms. */
export interface Scorer {
  /**
   * Of a bead with units on both sides that ends before row `row` and column `column`; -Infinity
   * will do where it is less than `least`.
   */
  pair(type: BeadType, row: number, column: number, least: number): number
  /** Of leaving the unit of the row or column without counterpart. */
  alone(type: BeadType, row: number, column: number): number
}

/** A bead by the rows and columns that it covers. */
export interface Span {
  row: number
  column: number
  type: BeadType
}

/**
 * The most likely series of beads that covers every row and column once, in order, by dynamic
 * programming inside a band.
 *
 * @param band Windows over borders between units: row `i` is the border before unit `i`; it holds
 *   the first border of both sides and the last.
 */
export function search(band: Band, types: readonly BeadType[], scorer: Scorer): Span[] {
  const rows = band.low.length
  const best = new Float64Array(band.start[rows]!).fill(-Infinity)
  const choice = new Uint8Array(best.length)
  best[0] = 0
  for (let row = 0; row < rows; row++) {
    const low = band.low[row]!
    for (let column = low; column < band.high[row]!; column++) {
      const cell = band.start[row]! + column - low
      for (let index = 0; index < types.length; index++) {
        const type = types[index]!
        const from = cellAt(band, row - type.zh, column - type.en)
        if (from < 0 || best[from] === -Infinity) continue
        const before = best[from]! + type.prior
        const both = type.zh > 0 && type.en > 0
        const score = both
          ? scorer.pair(type, row, column, best[cell]! - before)
          : scorer.alone(type, row, column)
        const value = before + score
        if (value > best[cell]!) {
          best[cell] = value
          choice[cell] = index
        }
      }
    }
  }

  return trace(band, types, choice)
}

function trace(band: Band, types: readonly BeadType[], choice: Uint8Array): Span[] {
  const spans: Span[] = []
  let row = band.low.length - 1
  let column = band.high[row]! - 1
  while (row > 0 || column > 0) {
    const type = types[choice[cellAt(band, row, column)]!]!
    row -= type.zh
    column -= type.en
    spans.push({row, column, type})
  }

  return spans.toReversed()
}
