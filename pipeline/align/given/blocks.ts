import type {Root} from 'mdast'
import {type AlignedBlocks, alignBlocks, paragraphsOf} from '../blocks.ts'
import type {Bead, Evidence} from '../evidence.ts'
import {type Unit, type UnitPair, turnsOf, unitsOf} from '../../tree/index.ts'
import {pairAround} from './around.ts'
import type {GivenBead} from './beads-file.ts'

/** Pair the paragraphs of two texts around beads that are given. */
export function alignAround(
  source: Root,
  target: Root,
  evidence: Pick<Evidence, 'dictionary' | 'pairs'>,
  given: readonly GivenBead[]
): AlignedBlocks {
  const [own, other] = [unitsOf(source), unitsOf(target)]
  const sizes = {source: own.length, target: other.length}
  const beads = pairAround(given, sizes, (gap) => {
    const part = partOf(source, new Set(gap.source.map((index) => own[index]!)))
    const otherPart = partOf(target, new Set(gap.target.map((index) => other[index]!)))
    return alignBlocks(part, otherPart, evidence, 'paragraph').beads
  })
  return {source: paragraphsOf(source), target: paragraphsOf(target), beads}
}

/** A text with some of its units only. */
function partOf(tree: Root, kept: ReadonlySet<Unit>): Root {
  const children = turnsOf(tree)
    .map((turn) => ({
      ...turn,
      children: turn.children.filter((child) => kept.has(child as Unit))
    }))
    .filter((turn) => turn.children.length > 0)
  return {...tree, children}
}

/** Beads as pairs of the units of two texts. */
export function unitPairs(source: Root, target: Root, beads: readonly Bead[]): UnitPair[] {
  const [own, other] = [unitsOf(source), unitsOf(target)]
  return beads.map((bead) => ({
    source: bead.source.map((index) => own[index]!),
    target: bead.target.map((index) => other[index]!),
    ...(!bead.isGiven && {score: bead.score})
  }))
}
