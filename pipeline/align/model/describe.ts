import {type Band, cellAt} from '../search/band.ts'
import type {BeadType} from '../search/bead-types.ts'
import type {Grid} from '../search/grid.ts'
import {makeLikelihoods} from '../search/likelihood.ts'
import {type Pair, bandAlong, unitBand} from '../search/pair.ts'
import {weights} from '../search/weights.ts'
import {featureCount, makeFeatures} from './features.ts'
import type {BothTraits} from './traits.ts'

/** Two texts, and how their units were paired before. */
export interface Earlier {
  grid: Grid
  traits: BothTraits
  /** By the dictionary alone. */
  first: readonly Pair[]
  /** By what the first pairs taught, too. */
  second: readonly Pair[]
  /** With priors as the texts have them. */
  types: readonly BeadType[]
}

/** What else is known of a bead that ends before a row and a column: a logarithm of likelihood. */
export type Clue = (type: BeadType, row: number, column: number) => number

/** Every bead near to earlier pairs. */
export interface Described {
  /** Windows over borders. */
  band: Band
  /**
   * Visit the beads that may stand there, in the order of the borders where they end.
   *
   * @param visit Is told the bead's place, `cell * types + type`, its type, its features, which hold
   *   until the next one, and what the clue says of it.
   * @param clue Beads of which it says -Infinity are left out.
   */
  each(
    visit: (place: number, type: number, features: Float64Array, clue: number) => undefined,
    clue?: Clue
  ): undefined
}

/** Describe the beads near to how units were paired before. */
export function describeBeads({grid, traits, second, types}: Earlier): Described {
  const band = bandAlong(grid, second)
  const units = unitBand(band)
  const likelihoods = makeLikelihoods(grid, units, types, weights)
  const features = makeFeatures(grid, likelihoods, {traits, band: units, pairs: second, weights})
  const values = new Float64Array(featureCount)
  return {
    band,
    each(visit, clue = () => 0) {
      for (let row = 0; row < band.low.length; row++) {
        for (let column = band.low[row]!; column < band.high[row]!; column++) {
          const first = cellAt(band, row, column) * types.length
          for (let index = 0; index < types.length; index++) {
            const type = types[index]!
            if (cellAt(band, row - type.zh, column - type.en) < 0) continue
            const known = clue(type, row, column)
            if (known === -Infinity || !features.write(type, row, column, values)) continue
            visit(first + index, index, values, known)
          }
        }
      }

      return undefined
    }
  }
}
