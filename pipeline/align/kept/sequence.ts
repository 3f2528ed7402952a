import type {Root} from 'mdast'
import {type Unit, type UnitPair, unitsOf} from '../../tree/index.ts'
import type {Bead} from '../evidence.ts'
import {gapsOf} from './gaps.ts'
import {pairKept, pairsOf} from './pair-kept.ts'
import type {Outline} from '../levels/outline.ts'

/**
 * Bring all blocks of two texts into one order, with their pairs: footnotes last; between pairs stands first what only the source has, then what only the translation has. Each block is there once.
 *
 * @param beads Of passages; what moved stands where the source has it.
 */
export function sequenceOf(
  tree: Root,
  target: Root,
  source: Outline,
  translation: Outline,
  beads: readonly Bead[]
): UnitPair[] {
  const pairs = beads.map((bead): UnitPair => ({
    source: bead.source.map((at) => source.passages[at]!.unit),
    target: bead.target.map((at) => translation.passages[at]!.unit)
  }))
  const isNote = ({source: [own], target: [other]}: Bead) =>
    (own ?? -1) >= source.notesFrom || (other ?? -1) >= translation.notesFrom
  const first = beads.findIndex(isNote)
  const notes = first < 0 ? [] : pairs.slice(first)
  const inNotes = new Set(notes.flatMap((pair) => [...pair.source, ...pair.target]))
  const besideNotes = (text: Root) => unitsOf(text).filter((unit) => !inNotes.has(unit))
  const main = pairs.slice(0, pairs.length - notes.length)
  const isBoth = (pair: UnitPair) => pair.source.length > 0 && pair.target.length > 0
  const inOrder = main.filter((pair, index) => isBoth(pair) && !beads[index]?.isMoved)
  const moved = main.filter((_, index) => beads[index]?.isMoved)
  return [...merge(besideNotes(tree), besideNotes(target), inOrder, moved), ...notes]
}

function merge(
  source: readonly Unit[],
  target: readonly Unit[],
  both: readonly UnitPair[],
  outOfOrder: readonly UnitPair[]
): UnitPair[] {
  const {inPlace, moved} = pairKept(source, target, both)
  for (const {
    source: [own],
    target: [other]
  } of outOfOrder)
    if (own && other) moved.set(own, other)
  const anchors = [...both, ...pairsOf(inPlace)]
  const gaps = gapsOf(source, target, anchors)
  const anchorOf = new Map(anchors.map((pair) => [pair.source[0], pair]))
  const placed = new Set([
    ...anchors.flatMap((pair) => [...pair.source.slice(1), ...pair.target]),
    ...moved.values()
  ])
  const inGap = Map.groupBy([...source, ...target], (unit) => gaps.get(unit) ?? 0)
  const isOwn = new Set(source)
  return [...inGap]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, units]) => units.filter((unit) => !placed.has(unit)))
    .map((unit) => {
      const other = moved.get(unit)
      if (!isOwn.has(unit)) return {source: [], target: [unit]}
      return anchorOf.get(unit) ?? {source: [unit], target: other ? [other] : []}
    })
}
