import type {Bead} from '../evidence.ts'
import {inOrder} from '../in-order.ts'
import type {GivenBead} from './beads-file.ts'

/** Pairs the units of a gap; indices count in what it is given. */
export type PairGap = (source: readonly number[], target: readonly number[]) => Bead[]

/**
 * Take beads as they are given, and pair what they leave out between those that never go back.
 *
 * @param sizes How many units both sides have.
 * @returns All beads, in the order of the source.
 */
export function pairAround(
  given: readonly GivenBead[],
  sizes: {source: number; target: number},
  pairGap: PairGap
): Bead[] {
  const taken = {
    source: new Set(given.flatMap(({source}) => source)),
    target: new Set(given.flatMap(({target}) => target))
  }
  const beads: Bead[] = given.map((bead) => ({
    ...bead,
    score: Number(isPaired(bead)),
    isGiven: true
  }))
  let from = {source: 0, target: 0}
  const close = (source: number, target: number) => {
    const free = (side: 'source' | 'target', end: number) =>
      Array.from({length: end - from[side]}, (_, at) => from[side] + at).filter(
        (index) => !taken[side].has(index)
      )
    beads.push(...pairFree(free('source', source), free('target', target), pairGap))
  }
  for (const {source, target} of anchorsOf(given)) {
    close(source[0]!, target[0]!)
    from = {source: source.at(-1)! + 1, target: target.at(-1)! + 1}
  }

  close(sizes.source, sizes.target)
  return inOrder(beads)
}

function isPaired({source, target}: GivenBead): boolean {
  return source.length > 0 && target.length > 0
}

/** The given beads of both sides, as far as they rise in both. */
function anchorsOf(given: readonly GivenBead[]): GivenBead[] {
  const anchors: GivenBead[] = []
  for (const bead of given.filter(isPaired).toSorted((a, b) => a.source[0]! - b.source[0]!)) {
    if (bead.target[0]! > (anchors.at(-1)?.target.at(-1) ?? -1)) anchors.push(bead)
  }

  return anchors
}

function pairFree(source: readonly number[], target: readonly number[], pairGap: PairGap): Bead[] {
  if (source.length > 0 && target.length > 0) {
    return pairGap(source, target).map((bead) => ({
      ...bead,
      source: bead.source.map((index) => source[index]!),
      target: bead.target.map((index) => target[index]!)
    }))
  }

  return [
    ...source.map((index) => ({source: [index], target: [], score: 0})),
    ...target.map((index) => ({source: [], target: [index], score: 0}))
  ]
}
