import type {Root} from 'mdast'
import {sourceOf, targetOf, turnsOf, unitsOf} from '../tree/index.ts'
import type {Unit} from '../tree/index.ts'
import type {Query} from './memory.ts'

/** The most units that one pair joins. */
const longest = 8

/** What to ask a memory of a text: a query for each unit that has no translation and needs one. */
export interface Questions {
  units: Unit[]
  queries: Query[]
}

/**
 * Gather what to ask a memory of a text.
 *
 * @param tree Cut into units, with both languages in `data`.
 * @param document The text's name; see `Place`.
 * @param proposals See `Query.proposals`.
 */
export function questionsOf(tree: Root, document: string, proposals = 0): Questions {
  const {lang = 'und', targetLang = 'und'} = tree.data ?? {}
  const questions: Questions = {units: [], queries: []}
  const all = sourceUnits(tree)
  const at = new Map(all.map((unit, index) => [unit, index]))
  for (const turn of turnsOf(tree)) {
    const units = unitsOf(turn)
    units.forEach((unit, index) => {
      const value = sourceOf(unit)?.value
      if (!value || !isOpen(unit)) return
      const here = at.get(unit)!
      questions.units.push(unit)
      questions.queries.push({
        languages: {source: lang, target: targetLang},
        value,
        place: {document, unit: unit.id},
        previous: lastKey(all[here - 1]),
        keys: all.slice(here, here + longest + 1).map(keyOfFirst),
        join: Math.min(longest, openFrom(units, index)),
        proposals
      })
    })
  }

  return questions
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

/** Whether a unit needs a translation that it does not have. */
function isOpen(unit: Unit): boolean {
  return unit.origin !== 'kept' && !targetOf(unit)?.value.trim()
}

/** How many open units stand together from an index on. */
function openFrom(units: readonly Unit[], index: number): number {
  const end = units.findIndex((unit, at) => at > index && !(sourceOf(unit) && isOpen(unit)))
  return (end < 0 ? units.length : end) - index
}
