import {languageOf} from '../language/tags.ts'
import type {TermEntry} from '../glossary/index.ts'
import {findForms} from '../language/english-forms.ts'
import {fold} from '../language/fold.ts'
import {straddles} from '../language/straddle.ts'

interface Stretch {
  start: number
  end: number
}

/** Words as a message lists them. */
export function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' or ')
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
