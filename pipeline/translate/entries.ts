import type {Root} from 'mdast'
import {sourceOf, targetOf} from '../tree/index.ts'
import type {Source, Target, Unit} from '../tree/index.ts'
import type {Entry, LanguageText} from './memory.ts'
import {doubtful} from '../tree/doubtful.ts'
import {keyOfFirst, lastKey, sourceUnits} from './queries.ts'

/** What a text does not tell of its pairs. */
export interface Circumstances {
  /** The text's name; see `Place`. */
  document: string
  /** See `Entry.changed`. */
  changed: string
  origin: Entry['origin']
}

/**
 * What people gave of a text, as entries of a memory; pairs that are in doubt are left out, and what
 * came out of a memory is in it.
 */
export function entriesOf(tree: Root, circumstances: Circumstances): Entry[] {
  const units = sourceUnits(tree)
  return units.flatMap((unit, index) => {
    const entry = entryOf(unit, circumstances)
    if (!entry) return []
    const context = {previous: lastKey(units[index - 1]), next: keyOfFirst(units[index + 1])}
    return [{...entry, context}]
  })
}

function entryOf(unit: Unit, {document, ...rest}: Circumstances): Entry | undefined {
  const [source, target] = [sourceOf(unit), targetOf(unit)]
  if (!source?.value || !target?.value.trim() || unit.origin !== 'given') return undefined
  if ((unit.score ?? 1) < doubtful) return undefined
  return {
    key: unit.key,
    source: textOf(source),
    target: textOf(target),
    state: unit.state,
    ...rest,
    place: {document, unit: unit.id},
    ...(unit.parts && {parts: unit.parts})
  }
}

function textOf({lang, value, label}: Source | Target): LanguageText {
  return {lang, value, ...(label !== undefined && {label})}
}
