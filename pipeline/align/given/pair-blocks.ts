import type {Root} from 'mdast'
import {alignBlocks} from '../blocks.ts'
import type {Bead, Evidence} from '../evidence.ts'
import {type Unit, type UnitPair, turnsOf, unitsOf} from '../../tree/index.ts'
import {type GivenBead, pairAround} from './given-beads.ts'

/**
 * Pair the paragraphs of two texts around beads that are given.
 *
 * @returns Beads over all units of both, in document order.
 */
export function alignAround(
  source: Root,
  target: Root,
  evidence: Pick<Evidence, 'dictionary' | 'pairs'>,
  given: readonly GivenBead[]
): Bead[] {
  const [own, other] = [unitsOf(source), unitsOf(target)]
  return pairAround(given, {source: own.length, target: other.length}, (left, right) => {
    const part = partOf(source, new Set(left.map((index) => own[index]!)))
    const otherPart = partOf(target, new Set(right.map((index) => other[index]!)))
    return alignBlocks(part, otherPart, evidence, 'paragraph').beads
  })
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

/** Beads as pairs of the units of two texts; those of score 1 are people’s. */
export function unitPairs(source: Root, target: Root, beads: readonly Bead[]): UnitPair[] {
  const [own, other] = [unitsOf(source), unitsOf(target)]
  return beads.map((bead) => ({
    source: bead.source.map((index) => own[index]!),
    target: bead.target.map((index) => other[index]!),
    ...(bead.score < 1 && {score: bead.score})
  }))
}
