import type {Unit, UnitPair} from '../../tree/index.ts'

/**
 * Tell for each unit how many pairs have begun up to it, itself included: units of both texts with one
 * number stand at the same place.
 *
 * @param pairs With both sides, in the order of both texts.
 */
export function gapsOf(
  source: readonly Unit[],
  target: readonly Unit[],
  pairs: readonly UnitPair[]
): Map<Unit, number> {
  const pairOf = new Map(pairs.flatMap((pair) => pair.source.map((unit) => [unit, pair] as const)))
  const gaps = new Map<Unit, number>()
  let last: UnitPair | undefined
  let gap = 0
  for (const unit of source) {
    const pair = pairOf.get(unit)
    if (pair && pair !== last) {
      gap++
      last = pair
      for (const other of pair.target) gaps.set(other, gap)
    }

    gaps.set(unit, gap)
  }

  gap = 0
  for (const unit of target) {
    gap = gaps.get(unit) ?? gap
    gaps.set(unit, gap)
  }

  return gaps
}
