import type {Clue, Earlier} from '../model/describe.ts'
import {isShort, refine} from '../model/refine.ts'
import {bandAlong, unitBand} from '../search/pair.ts'
import {makeAlike} from './alike.ts'
import {makeNearness} from './nearness.ts'
import type {Similarity} from './similarity.ts'

/** Units that were paired by their words, for all that may be known of them besides. */
export interface Comparable {
  earlier: Earlier
  /** The units that `earlier` counts. */
  units: {zh: readonly string[]; en: readonly string[]}
  /** What else is known of beads. */
  known?: Clue
}

/**
 * Ask how alike in meaning the units are that may be paired, and learn from how they were paired what
 * their likeness says of beads.
 *
 * @returns Nothing where texts are too short to learn from.
 * @throws {Error} What the similarity throws.
 */
export async function compareUnits(
  {earlier, units, known}: Comparable,
  similarity: Similarity
): Promise<Clue | undefined> {
  const {grid, second} = earlier
  if (isShort(second)) return undefined
  const band = unitBand(bandAlong(grid, second))
  const nearness = await makeNearness(similarity, units.zh, units.en, band)
  const sides = {zhLength: grid.zh.length, enLength: grid.en.length, band}
  const alike = makeAlike(nearness, {...sides, pairs: second})
  if (!alike) return undefined
  // Where words say little, most earlier pairs may be wrong: those found by likeness teach more.
  const {pairs} = refine(earlier, {known, alike})
  return makeAlike(nearness, {...sides, pairs})
}
