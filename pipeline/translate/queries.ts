import type {Root} from 'mdast'
import {sourceOf, turnsOf, unitsOf} from '../tree/index.ts'
import type {Unit} from '../tree/index.ts'
import type {Query} from './memory.ts'

/** The most units that one pair joins. */
const longest = 8

/**
 * What to ask a memory of a text: a query for each unit that needs a translation, in order; the id of
 * the unit is in its place.
 *
 * @param tree Cut into units, with both languages in `data`.
 * @param document The text's name; see `Place`.
 * @param proposals See `Query.proposals`.
 */
export function queriesOf(tree: Root, document: string, proposals: number): Query[] {
  const {lang = 'und', targetLang = 'und'} = tree.data ?? {}
  const languages = {source: lang, target: targetLang}
  const all = sourceUnits(tree)
  const at = new Map(all.map((unit, index) => [unit, index]))
  return turnsOf(tree).flatMap((turn) => {
    const units = unitsOf(turn)
    return units.flatMap((unit, index): Query[] => {
      const value = sourceOf(unit)?.value
      const here = at.get(unit)
      if (!value || here === undefined || unit.origin === 'kept') return []
      return [
        {
          languages,
          value,
          place: {document, unit: unit.id},
          previous: lastKey(all[here - 1]),
          keys: all.slice(here, here + longest + 1).map(keyOfFirst),
          join: Math.min(longest, openFrom(units, index)),
          proposals
        }
      ]
    })
  })
}

/** The units of a text that have a source, in order: what a context is made of. */
export function sourceUnits(tree: Root): Unit[] {
  return unitsOf(tree).filter((unit) => sourceOf(unit))
}

/** The key of the unit that stands first in a unit, which may have joined several. */
export function keyOfFirst(unit: Unit | undefined): string {
  return unit?.parts?.[0]?.key ?? unit?.key ?? ''
}

/** The key of the unit that stands last in one. */
export function lastKey(unit: Unit | undefined): string {
  return unit?.parts?.at(-1)?.key ?? unit?.key ?? ''
}

/** How many units that need a translation stand together from an index on. */
function openFrom(units: readonly Unit[], index: number): number {
  const end = units.findIndex(({origin}, at) => at > index && origin === 'kept')
  return (end < 0 ? units.length : end) - index
}
