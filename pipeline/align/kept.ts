import type {Root} from 'mdast'
import {type Source, type Unit, sourceOf, unitsOf} from '../tree/index.ts'
import type {Bead} from './evidence.ts'
import type {Outline} from './outline.ts'

/** A block of the translation that needs none, and the unit of the source that it stands after. */
export interface LeftOver {
  after: Unit
  unit: {unit: Unit; source: Source}
}

/**
 * Blocks of the translation that need no translation (code, pictures, definitions) and that the
 * source does not have: they must not be lost.
 */
export function leftOver(
  tree: Root,
  target: Root,
  source: Outline,
  translation: Outline,
  beads: readonly Bead[]
): LeftOver[] {
  const own = new Set(
    unitsOf(tree).flatMap((unit) => (unit.origin === 'kept' ? [keptKey(unit)] : []))
  )
  const counterpart = new Map(
    beads.flatMap((bead) => {
      const unit = source.passages[bead.source[0] ?? -1]?.unit
      return unit ? bead.target.map((at) => [translation.passages[at]!.unit, unit] as const) : []
    })
  )
  const result: LeftOver[] = []
  let after = unitsOf(tree)[0]
  for (const unit of unitsOf(target)) {
    after = counterpart.get(unit) ?? after
    const side = sourceOf(unit)
    if (unit.origin !== 'kept' || !after || !side || own.has(keptKey(unit))) continue
    result.push({after, unit: {unit, source: side}})
  }

  return result
}

/** What makes two kept blocks the same; one rule is like another. */
export function keptKey(unit: Unit): string {
  return sourceOf(unit)?.children[0]?.type === 'thematicBreak' ? 'thematicBreak' : unit.key
}
