import type {Root} from 'mdast'
import type {Unit} from './nodes.ts'
import {sourceOf, targetOf, unitsOf} from './walk.ts'

/** How every block of a text ended. All counts are blocks of the source, but for `added`. */
export interface Ledger {
  /** Paired with a translation that people gave. */
  given: number
  /** Paired from memory. */
  recalled: number
  /** Translated by an engine. */
  translated: number
  /** Needs no translation, whether the translation has its own or not: code, rules, pictures. */
  kept: number
  /** Blocks that stand only in the translation. */
  added: number
  /** Without a translation. */
  missing: number
}

const columns = {
  given: 'given',
  person: 'given',
  memory: 'recalled',
  engine: 'translated',
  kept: 'kept',
  added: 'added'
} as const

/** Account for every block of a paired text. */
export function ledgerOf(tree: Root): Ledger {
  const ledger: Ledger = {given: 0, recalled: 0, translated: 0, kept: 0, added: 0, missing: 0}
  for (const unit of unitsOf(tree)) ledger[columnOf(unit)] += blocksOf(unit)
  return ledger
}

function columnOf(unit: Unit): keyof Ledger {
  if (unit.origin === 'kept') return 'kept'
  if (!sourceOf(unit)) return 'added'
  return targetOf(unit) && unit.origin ? columns[unit.origin] : 'missing'
}

function blocksOf(unit: Unit): number {
  const side = sourceOf(unit) ?? targetOf(unit)
  return Math.max(1, side?.children.length ?? 1)
}
