import type {Glossary, TermEntry} from '../glossary/index.ts'
import {isInUse} from '../glossary/standing.ts'
import {everyTerm} from '../glossary/terms-of.ts'
import {fold} from '../language/fold.ts'

/** A stretch of a text that names a concept. */
export interface TermMatch {
  /** UTF-16 offsets. */
  start: number
  end: number
  /** As written; where it runs over the end of a line, as one line. */
  form: string
  /** Ids of the concepts that it can name, likeliest first; more than one where no clue decides. */
  concepts: string[]
}

/**
 * Finds the glossary's concepts in a text: in order, without overlap.
 *
 * @param others What else names concepts there, and is to be chosen among.
 */
export type Matcher = (text: string, others?: readonly TermMatch[]) => TermMatch[]

/** A term to look for. */
export interface Wanted {
  concept: string
  entry: TermEntry
}

/** The terms of a glossary that are looked for in a text of a language. */
export function wantedTerms(glossary: Glossary, language: 'zh' | 'en'): Wanted[] {
  return [...glossary.values()].flatMap((concept) =>
    everyTerm(concept, language)
      .filter((entry) => entry.status !== 'forbidden' && isInUse(concept, entry))
      .map((entry) => ({concept: concept.id, entry}))
  )
}

/** How far from a term its clues may stand, in UTF-16 code units. */
const reach = 40

/** Whether the words that must, or must not, stand near a term do so, in either script. */
export function cluesHold(text: string, start: number, end: number, {entry}: Wanted): boolean {
  const {near, notNear} = entry
  if (!near && !notNear) return true
  const before = text.slice(Math.max(0, start - reach), start)
  const around = fold(`${before}\n${text.slice(end, end + reach)}`)
  if (near && !near.some((word) => around.includes(fold(word)))) return false
  return !notNear?.some((word) => around.includes(fold(word)))
}

/** The concepts that a stretch may name; a clue that holds tells for its own. */
export function conceptsOf(wanted: readonly Wanted[]): string[] {
  const told = wanted.filter(({entry}) => entry.near)
  return [...new Set((told.length > 0 ? told : wanted).map(({concept}) => concept))]
}

/** Stretches of the same place are one: the glossary's own word goes before a local name. */
export function withOthers(
  hits: readonly TermMatch[],
  others: readonly TermMatch[] = []
): readonly TermMatch[] {
  if (others.length === 0) return hits
  const taken = new Set(hits.map(({start, end}) => `${start}:${end}`))
  return [...hits, ...others.filter(({start, end}) => !taken.has(`${start}:${end}`))]
}
