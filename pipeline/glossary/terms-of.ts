import {languageOf, regionOf, scriptOf} from '../language/tags.ts'
import type {Concept, Status, TermEntry} from './index.ts'

/**
 * A concept's terms of some standing in a language: those of its script and region, or else all of
 * them, since one of another region says more than nothing.
 *
 * @param lang BCP 47 tag.
 */
export function termsOf(concept: Concept, lang: string, ...statuses: Status[]): TermEntry[] {
  const terms = concept.terms.filter(
    (term) => languageOf(term.lang) === languageOf(lang) && statuses.includes(term.status)
  )
  const near = terms.filter((term) => fits(term.lang, lang))
  return near.length > 0 ? near : terms
}

/** The good terms of a concept in a language, each once: the preferred ones, then the admitted. */
export function goodTerms(concept: Concept, lang: string): TermEntry[] {
  const terms = termsOf(concept, lang, 'preferred', 'admitted')
  const sorted = [...terms].toSorted((one, other) => rank(one) - rank(other))
  return sorted.filter(({term}, index) => sorted.findIndex((one) => one.term === term) === index)
}

/** What should be written for a concept: its preferred terms, or else its admitted ones. */
export function wantedWords(concept: Concept, lang: string): string[] {
  const good = goodTerms(concept, lang)
  const best = good[0] ? rank(good[0]) : 0
  return good.filter((one) => rank(one) === best).map(({term}) => term)
}

function rank({status}: TermEntry): number {
  return status === 'preferred' ? 0 : 1
}

/** Whether a term of one region belongs into a text: `zh-TW` into `zh-Hant-TW` and `zh-Hant`. */
function fits(term: string, text: string): boolean {
  return agree(scriptOf(term), scriptOf(text)) && agree(regionOf(term), regionOf(text))
}

/** What only one tag names, the other does not deny. */
function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}
