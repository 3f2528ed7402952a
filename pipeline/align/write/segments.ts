import {type Range, type SideName, type Source, type Target, markRanges} from '../../tree/index.ts'
import type {Sentence} from '../../language/sentences.ts'
import type {Bead} from '../evidence.ts'

/** A side of a unit with its sentences, in offsets of its `blockText`. */
export interface SegmentedSide<Side extends Source | Target> {
  side: Side
  sentences: readonly Sentence[]
}

/**
 * Mark the sentences of both sides of a unit, each with the numbers of its counterparts.
 *
 * @param beads Beads of sentences, counted from each side's first.
 */
export function markSegments(
  source: SegmentedSide<Source>,
  target: SegmentedSide<Target>,
  beads: readonly Bead[]
): undefined {
  markSide(source, counterparts(beads, 'source', 'target'))
  markSide(target, counterparts(beads, 'target', 'source'))
}

function counterparts(
  beads: readonly Bead[],
  own: SideName,
  other: SideName
): Map<number, number[]> {
  return new Map(
    beads.flatMap((bead) =>
      bead[own].map((index): [number, number[]] => [index, bead[other].map((one) => one + 1)])
    )
  )
}

function markSide(
  {side, sentences}: SegmentedSide<Source | Target>,
  counterpart: ReadonlyMap<number, number[]>
): undefined {
  const ranges = sentences.map(({start, end}, index): Range => {
    const [n, others] = [index + 1, counterpart.get(index) ?? []]
    return {start, end, wrap: (children) => ({type: 'segment', n, with: others, children})}
  })
  markRanges(side, ranges)
}
