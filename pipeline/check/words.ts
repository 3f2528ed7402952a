import {languageOf, regionOf, scriptOf} from '../language/tags.ts'
import type {Concept, Status, TermEntry} from '../glossary/index.ts'
import {findForms} from '../language/english-forms.ts'
import {fold} from '../language/fold.ts'
import {straddles} from '../language/straddle.ts'

interface Stretch {
  start: number
  end: number
}

/** A concept's terms of some standing in a language; those of its region where there are any. */
export function termsOf(concept: Concept, lang: string, ...statuses: Status[]): TermEntry[] {
  const terms = concept.terms.filter(
    (term) => languageOf(term.lang) === languageOf(lang) && statuses.includes(term.status)
  )
  const near = terms.filter((term) => fits(term.lang, lang))
  return near.length > 0 ? near : terms
}

/** What should be written for a concept: its preferred terms, or else its admitted ones. */
export function wantedWords(concept: Concept, lang: string): string[] {
  const preferred = termsOf(concept, lang, 'preferred')
  const terms = preferred.length > 0 ? preferred : termsOf(concept, lang, 'admitted')
  return [...new Set(terms.map(({term}) => term))]
}

/** Words as a message lists them. */
export function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' or ')
}

/** Whether a term of one region belongs into a text: `zh-TW` into `zh-Hant-TW` and `zh-Hant`. */
function fits(term: string, text: string): boolean {
  return agree(scriptOf(term), scriptOf(text)) && agree(regionOf(term), regionOf(text))
}

/** What only one tag names, the other does not deny. */
function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}

/** Where a term stands in a text of its language. */
export function findTerm(text: string, entry: TermEntry): Stretch[] {
  if (languageOf(entry.lang) === 'en') {
    return findForms(text, entry.term, {exact: entry.case === 'exact'})
  }

  const folded = fold(text)
  const key = fold(entry.term)
  const hits: Stretch[] = []
  for (let start = folded.indexOf(key); start >= 0; start = folded.indexOf(key, start + 1)) {
    const end = start + key.length
    if (!straddles(text, start, end)) hits.push({start, end})
  }

  return hits
}
