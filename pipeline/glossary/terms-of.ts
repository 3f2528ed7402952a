import {languageOf, regionOf, scriptOf} from '../language/tags.ts'
import type {Concept, Status, TermEntry} from './index.ts'
import {isInUse, reviewOf} from './standing.ts'

/**
 * Every term of a concept in a language, of whatever standing. What is not to be translated and has
 * none there is written as in the other language.
 *
 * @param lang BCP 47 tag.
 */
export function everyTerm(concept: Concept, lang: string): TermEntry[] {
  const own = concept.terms.filter((term) => languageOf(term.lang) === languageOf(lang))
  if (own.length > 0 || !concept.doNotTranslate) return own
  return concept.terms.map((term) => ({...term, lang, match: 'exact', case: 'exact'}))
}

/**
 * A concept's terms of some standing in a language, as far as they are in use: those of its script
 * and region, or else all of them, since one of another region says more than nothing.
 *
 * @param lang BCP 47 tag.
 */
export function termsOf(concept: Concept, lang: string, ...statuses: Status[]): TermEntry[] {
  const terms = everyTerm(concept, lang).filter(
    (term) => statuses.includes(term.status) && isInUse(concept, term)
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

/**
 * What should be written for a concept: its preferred terms, or else its admitted ones. For an
 * approved concept, none that is only proposed.
 */
export function wantedWords(concept: Concept, lang: string): string[] {
  const good = goodTerms(concept, lang).filter(
    (entry) => reviewOf(concept, entry) === concept.review
  )
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
