import {newId} from '../new-id.ts'
import type {RawConcept, RawEntry} from '../schema.ts'

/** What a file of another tool has. */
export interface Incoming {
  concepts: RawConcept[]
  /** What concepts are about, by id, where the file says so. */
  domains: Map<string, string>
  /** What of it could not be taken: one sentence each, with the line where it is known. */
  left: string[]
}

/**
 * An id for a concept: its own where it is one of ours, else of its English.
 *
 * @param taken Ids that there are already; the new one is added.
 */
export function idFor(own: string, english: string, taken: Set<string>): string {
  const isOurs = /^[a-z\d]+(?:-[a-z\d]+)*$/.test(own) && /[a-z]/.test(own)
  return newId(isOurs ? own : english || 'concept', taken)
}

/** A language tag of Chinese or English as the glossary writes it; nothing for other languages. */
export function tagOf(written: string): string | undefined {
  const tag = written.trim().replaceAll('_', '-')
  const [language = '', ...rest] = tag.split('-')
  if (!/^(?:zh|en)$/i.test(language)) return undefined
  const parts = rest.map((part) => {
    if (part.length === 4) return part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
    return part.length === 2 ? part.toUpperCase() : part
  })
  const own = [language.toLowerCase(), ...parts].join('-')
  return /^(?:zh|en)(?:-[A-Za-z\d]+)*$/.test(own) ? own : undefined
}

/** A term as short as a glossary file has it. */
export function entryOf(fields: Exclude<RawEntry, string>, isFirst: boolean): RawEntry {
  const usual = isFirst ? 'preferred' : 'admitted'
  const entries = Object.entries(fields).filter(
    ([key, value]) => value !== undefined && !(key === 'status' && value === usual)
  ) as Array<[string, unknown]>
  return entries.length === 1 ? fields.term : (Object.fromEntries(entries) as RawEntry)
}

/** Put a term behind those of its language. */
export function addTerm(
  terms: Record<string, RawEntry[]>,
  lang: string,
  fields: Exclude<RawEntry, string>
): undefined {
  const list = (terms[lang] ??= [])
  list.push(entryOf(fields, list.length === 0))
}
