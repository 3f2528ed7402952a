import type {Alignment} from './alignment.ts'

/** The texts of both sides of each bead, the blocks of a side joined by a separator. */
export function beadTexts(
  {source, target, beads}: Alignment,
  separator: string
): Array<[string, string]> {
  const join = (blocks: readonly string[], indices: readonly number[]) =>
    indices.map((index) => blocks[index] ?? '').join(separator)
  return beads.map((bead) => [join(source.blocks, bead.source), join(target.blocks, bead.target)])
}
