import type {Bead} from '../evidence.ts'
import {inOrder} from '../in-order.ts'
import type {GivenBead} from './beads-file.ts'

/** Units of both sides between given beads; both sides have some. */
export interface Gap {
  source: readonly number[]
  target: readonly number[]
}

/** How many units both sides have. */
interface Sizes {
  source: number
  target: number
}

/** What given beads leave out, between those that never go back. */
export function gapsAround(given: readonly GivenBead[], sizes: Sizes): Gap[] {
  const taken = takenBy(given)
  const gaps: Gap[] = []
  let from = {source: 0, target: 0}
  const close = (source: number, target: number) => {
    const free = (side: 'source' | 'target', end: number) =>
      Array.from({length: end - from[side]}, (_, at) => from[side] + at).filter(
        (index) => !taken[side].has(index)
      )
    const gap = {source: free('source', source), target: free('target', target)}
    if (gap.source.length > 0 && gap.target.length > 0) gaps.push(gap)
  }
  for (const {source, target} of anchorsOf(given)) {
    close(source[0]!, target[0]!)
    from = {source: source.at(-1)! + 1, target: target.at(-1)! + 1}
  }

  close(sizes.source, sizes.target)
  return gaps
}

/** All beads: those given, those of the gaps, and every unit that is in none alone. */
export function joinGaps(
  given: readonly GivenBead[],
  sizes: Sizes,
  gaps: ReadonlyArray<{gap: Gap; beads: readonly Bead[]}>
): Bead[] {
  const beads: Bead[] = given.map((bead) => ({
    ...bead,
    score: Number(isPaired(bead)),
    isGiven: true
  }))
  for (const {gap, beads: inner} of gaps) {
    for (const {source, target, score} of inner) {
      beads.push({
        source: source.map((index) => gap.source[index]!),
        target: target.map((index) => gap.target[index]!),
        score
      })
    }
  }

  const taken = takenBy(beads)
  const rest = (side: 'source' | 'target') =>
    Array.from({length: sizes[side]}, (_, index) => index).filter(
      (index) => !taken[side].has(index)
    )
  const alone = [
    ...rest('source').map((index) => ({source: [index], target: [], score: 0})),
    ...rest('target').map((index) => ({source: [], target: [index], score: 0}))
  ]
  return inOrder([...beads, ...alone])
}

function takenBy(beads: readonly GivenBead[]) {
  return {
    source: new Set(beads.flatMap(({source}) => source)),
    target: new Set(beads.flatMap(({target}) => target))
  }
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
