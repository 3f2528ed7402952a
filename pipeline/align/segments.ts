import {type Range, type Source, type Target, markRanges} from '../tree/index.ts'
import type {Sentence} from '../language/sentences.ts'
import type {Bead} from './evidence.ts'

/** Mark the sentences of both sides of a unit, each with the numbers of its counterparts. */
export function markSegments(
  source: Source,
  sourceSentences: readonly Sentence[],
  target: Target,
  targetSentences: readonly Sentence[],
  beads: readonly Bead[]
): undefined {
  markSide(source, sourceSentences, counterparts(beads, 'source', 'target'))
  markSide(target, targetSentences, counterparts(beads, 'target', 'source'))
}

function counterparts(
  beads: readonly Bead[],
  own: 'source' | 'target',
  other: 'source' | 'target'
): Map<number, number[]> {
  return new Map(
    beads.flatMap((bead) =>
      bead[own].map((index): [number, number[]] => [index, bead[other].map((one) => one + 1)])
    )
  )
}

function markSide(
  side: Source | Target,
  sentences: readonly Sentence[],
  counterpart: ReadonlyMap<number, number[]>
): undefined {
  const ranges = sentences.map(({start, end}, index): Range => {
    const segment = {type: 'segment' as const, n: index + 1, with: counterpart.get(index) ?? []}
    return {start, end, wrap: (children) => ({...segment, children})}
  })
  markRanges(side, ranges)
}
