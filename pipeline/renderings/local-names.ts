import {findTerm} from '../glossary/find-term.ts'
import type {Concept, TermEntry} from '../glossary/index.ts'
import {familyName} from '../glossary/names.ts'
import {everyTerm} from '../glossary/terms-of.ts'
import {shortNameAfter} from '../language/short-names.ts'

/** What renders concepts in one translation only. */
export interface LocalNames {
  /** The family names of a person, and the short names that the translation has defined so far. */
  entriesOf: (concept: Concept) => TermEntry[]
  /** Take in the short names that a unit's target defines for concepts. */
  learn: (text: string, concepts: readonly Concept[]) => undefined
}

/**
 * Keep what a translation calls concepts beside the glossary's terms: persons by their family names,
 * and others by short names once it has defined them (`Village Water Board (VWB)`).
 *
 * @param lang BCP 47 tag of the translation.
 */
export function localNames(lang: string): LocalNames {
  const defined = new Map<string, Map<string, TermEntry>>()
  const toEntry = (term: string): TermEntry => ({term, lang, status: 'admitted', case: 'exact'})

  return {
    entriesOf(concept) {
      const families = everyTerm(concept, lang)
        .filter(({status}) => status === 'preferred' || status === 'admitted')
        .flatMap((entry) => familyName(concept, entry) ?? [])
      return [...[...new Set(families)].map(toEntry), ...(defined.get(concept.id)?.values() ?? [])]
    },
    learn(text, concepts) {
      if (!/[(（]/.test(text)) return undefined
      for (const concept of concepts) {
        const hits = everyTerm(concept, lang)
          .filter(({status}) => status !== 'forbidden')
          .flatMap((entry) => findTerm(text, entry))
        for (const {end} of hits) {
          const short = shortNameAfter(text, end, lang)
          if (!short) continue
          const known = defined.get(concept.id) ?? new Map<string, TermEntry>()
          defined.set(concept.id, known.set(short.name, toEntry(short.name)))
        }
      }

      return undefined
    }
  }
}
