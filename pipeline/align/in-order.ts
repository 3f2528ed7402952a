import type {Bead} from './evidence.ts'

/** Beads in the order of the source; what stands only in the target after what stands before it there. */
export function inOrder(beads: readonly Bead[]): Bead[] {
  const behind = sourceBehind(beads)
  return beads
    .map((bead) => ({bead, rank: bead.source[0] ?? behind.get(bead.target[0]!)!}))
    .toSorted((a, b) => a.rank - b.rank || (a.bead.target[0] ?? 0) - (b.bead.target[0] ?? 0))
    .map(({bead}) => bead)
}

/** For each target unit a place right behind the source of the last paired one up to it, or before all. */
function sourceBehind(beads: readonly Bead[]): Map<number, number> {
  const units = beads
    .flatMap(({source, target}) => target.map((at) => ({at, last: source.at(-1)})))
    .toSorted((a, b) => a.at - b.at)
  const behind = new Map<number, number>()
  let place = -1
  for (const {at, last} of units) {
    if (last !== undefined) place = last + 0.5
    behind.set(at, place)
  }

  return behind
}
