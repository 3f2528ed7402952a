import type {BeadType} from '../search/bead-types.ts'
import {type Cuts, cutLong, isWhole} from './cuts.ts'
import type {Grid} from '../search/grid.ts'
import {mergePairs} from './merge.ts'
import {type Guide, type Pair, type Steering, pairUnits} from '../search/pair.ts'
import {joined} from './sides.ts'
import {weights} from '../search/weights.ts'

/** What is paired: units of sentences. */
export interface LongUnits {
  /** Units are sentences. */
  grid: Grid
  /** First sentence of each Chinese unit, and the end. */
  zhFrom: Int32Array
  /** The same of the English ones. */
  enFrom: Int32Array
}

/**
 * Pair units that may be long: they are paired part by part, and units belong together whose parts do.
 *
 * @param guide What is known of parts of the units.
 */
export function pairLong(
  {grid, zhFrom, enFrom}: LongUnits,
  types: readonly BeadType[],
  guide: (zh: Cuts, en: Cuts) => Guide,
  earlier?: Steering['earlier']
): Pair[] {
  const zh = cutLong(grid.zh, zhFrom)
  const en = cutLong(grid.en, enFrom)
  const parts = joined(grid, zh.from, en.from)
  const known = guide(zh, en)
  const pairs = pairUnits(parts, types, weights, {
    guide: known,
    earlier: earlier?.map((one) => ({zh: zh.first[one.zh]!, en: en.first[one.en]!}))
  })
  return isWhole(zh) && isWhole(en) ? pairs : mergePairs(pairs, parts, {zh, en, guide: known})
}
