import type {Root} from 'mdast'
import {type AlignedBlocks, paragraphsOf} from '../blocks.ts'
import type {Bead} from '../evidence.ts'
import {type Unit, type UnitPair, turnsOf, unitsOf} from '../../tree/index.ts'
import {type Gap, gapsAround, joinGaps} from './around.ts'
import type {GivenBead} from './beads-file.ts'

/** What given beads leave out, as two texts of their own. */
export interface Part {
  gap: Gap
  source: Root
  target: Root
}

/** The parts of two texts between beads of their paragraphs that are given. */
export function partsAround(source: Root, target: Root, given: readonly GivenBead[]): Part[] {
  const [own, other] = [unitsOf(source), unitsOf(target)]
  const sizes = {source: own.length, target: other.length}
  return gapsAround(given, sizes).map((gap) => ({
    gap,
    source: partOf(source, new Set(gap.source.map((index) => own[index]!))),
    target: partOf(target, new Set(gap.target.map((index) => other[index]!)))
  }))
}

/** Given beads, and those of the paragraphs of the parts between them. */
export function joinParts(
  source: Root,
  target: Root,
  given: readonly GivenBead[],
  parts: ReadonlyArray<{gap: Gap; beads: readonly Bead[]}>
): AlignedBlocks {
  const sizes = {source: unitsOf(source).length, target: unitsOf(target).length}
  return {
    source: paragraphsOf(source),
    target: paragraphsOf(target),
    beads: joinGaps(given, sizes, parts)
  }
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
