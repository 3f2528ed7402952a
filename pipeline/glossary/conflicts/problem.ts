import type {Severity} from '../../tree/index.ts'
import type {Concept, Glossary, TermEntry} from '../index.ts'

/** Something in a glossary that a person should look at. */
export interface Problem {
  /** The id of the rule that found it. */
  rule: string
  severity: Severity
  /** One sentence without full stop: `Unexpected X, expected Y`. */
  reason: string
  concept: string
  /** Ids of the other concepts that it is about. */
  others?: string[]
  /** Path of keys in the concept, where it is about a part of it. */
  keys?: Array<string | number>
  /** The term that it is about. */
  actual?: string
}

/** What a rule about glossaries is called, and what it finds. */
export interface GlossaryRule {
  id: string
  /** One line without full stop. */
  description: string
  severity: Severity
  check: (glossary: Glossary) => Problem[]
}

/** A term with its concept. */
export interface ConceptTerm {
  concept: Concept
  entry: TermEntry
}

/** Every term of a glossary that people have not turned down. */
export function conceptTerms(glossary: Glossary): ConceptTerm[] {
  return [...glossary.values()].flatMap((concept) =>
    concept.review === 'rejected'
      ? []
      : concept.terms.filter(({review}) => review !== 'rejected').map((entry) => ({concept, entry}))
  )
}

/** The path of keys to a term in its concept. */
export function keysOfTerm(concept: Concept, entry: TermEntry): Array<string | number> {
  const same = concept.terms.filter(({lang}) => lang === entry.lang)
  return ['terms', entry.lang, same.indexOf(entry)]
}

/** Ids as a message lists them. */
export function listedIds(ids: readonly string[] | ReadonlySet<string>): string {
  return [...new Set(ids)].map((id) => `\`${id}\``).join(', ')
}

/**
 * A problem of a term.
 *
 * @param ids Of the concepts that it is about; its own is left out.
 */
export function problemAt(
  {id, severity}: GlossaryRule,
  {concept, entry}: ConceptTerm,
  reason: string,
  ids: readonly string[] | ReadonlySet<string> = []
): Problem {
  const keys = keysOfTerm(concept, entry)
  const others = [...ids].filter((other) => other !== concept.id)
  const about = others.length > 0 && {others}
  return {rule: id, severity, reason, concept: concept.id, ...about, keys, actual: entry.term}
}
