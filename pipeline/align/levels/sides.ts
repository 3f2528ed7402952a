import type {Borders} from './borders.ts'
import type {Grid} from '../search/grid.ts'
import type {BothTraits} from '../model/traits.ts'
import type {Outline} from './outline.ts'
import {joinUnits} from '../tokens/index.ts'

/** Two texts, and what is known of their sentences. */
export interface Texts {
  zh: Outline
  en: Outline
  zhBorders: Borders
  enBorders: Borders
  /** Units are sentences. */
  grid: Grid
  traits: BothTraits
}

/** A grid of sentences as one of units that begin at given sentences. */
export function joined(grid: Grid, zh: Int32Array, en: Int32Array): Grid {
  return {...grid, zh: joinUnits(grid.zh, zh), en: joinUnits(grid.en, en)}
}
