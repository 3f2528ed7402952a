import type {Bead} from './evidence.ts'

/** Beads in the order of the source; what stands only in the target after what stands before it there. */
export function inOrder(beads: readonly Bead[]): Bead[] {
  const sourceAt = new Map(
    beads.flatMap((bead) => bead.target.map((at) => [at, bead.source.at(-1)] as const))
  )
  const rank = ({source, target}: Bead): number => {
    if (source[0] !== undefined) return source[0]
    for (let at = target[0]! - 1; at >= 0; at--) {
      const found = sourceAt.get(at)
      if (found !== undefined) return found + 0.5
    }

    return -1
  }

  return beads
    .map((bead) => ({bead, rank: rank(bead)}))
    .toSorted((a, b) => a.rank - b.rank || (a.bead.target[0] ?? 0) - (b.bead.target[0] ?? 0))
    .map(({bead}) => bead)
}
