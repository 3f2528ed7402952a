import type {Concept, TermEntry} from '../glossary/index.ts'
import {findForms} from '../language/english-forms.ts'
import {fold} from '../language/fold.ts'
import {straddles} from '../language/straddle.ts'
import {findingIn, languageOf, pairOf} from './find.ts'
import {occurrencesOf} from './occurrences.ts'
import type {Rule} from './rule.ts'

/** A word that the glossary forbids for a concept of the source. */
export const rule: Rule = {
  id: 'term-forbidden',
  severity: 'error',
  check(unit, {glossary}) {
    const pair = pairOf(unit)
    if (!pair) return []
    const {source, target, targetText} = pair
    const {id} = rule
    return [...occurrencesOf(source).keys()].flatMap((key) => {
      const concept = glossary.get(key)
      if (!concept) return []
      const expected = allowed(concept, target.lang)
      const severity = concept.review === 'approved' ? rule.severity : 'info'
      const hits = forbidden(concept, target.lang).flatMap((term) =>
        find(targetText, term, expected)
      )
      return hits.map(({start, end}) => {
        const actual = targetText.slice(start, end)
        const wanted = expected.map((word) => `\`${word}\``).join(' or ')
        const reason = `Unexpected \`${actual}\`, expected ${wanted || 'another term'}`
        const details = {rule: id, severity, reason, start, end, actual} as const
        return findingIn(unit, target, expected.length > 0 ? {...details, expected} : details)
      })
    })
  }
}

function inLanguage(concept: Concept, lang: string, status: TermEntry['status']): TermEntry[] {
  return concept.terms.filter(
    (term) => term.status === status && languageOf(term.lang) === languageOf(lang)
  )
}

function forbidden(concept: Concept, lang: string): TermEntry[] {
  return inLanguage(concept, lang, 'forbidden')
}

function allowed(concept: Concept, lang: string): string[] {
  return [...new Set(inLanguage(concept, lang, 'preferred').map(({term}) => term))]
}

interface Stretch {
  start: number
  end: number
}

/** Where a forbidden term stands, but not inside a longer one that is allowed. */
function find(text: string, entry: TermEntry, expected: readonly string[]): Stretch[] {
  const chinese = languageOf(entry.lang) === 'zh'
  const search = (term: string): Stretch[] =>
    chinese ? findHan(text, term) : findForms(text, term, {exact: entry.case === 'exact'})
  const longer = expected.filter((term) => term.length > entry.term.length).flatMap(search)
  return search(entry.term).filter(
    (hit) => !longer.some((one) => one.start <= hit.start && hit.end <= one.end)
  )
}

function findHan(text: string, term: string): Stretch[] {
  const folded = fold(text)
  const key = fold(term)
  const hits: Stretch[] = []
  for (let start = folded.indexOf(key); start >= 0; start = folded.indexOf(key, start + 1)) {
    const end = start + key.length
    if (!straddles(text, start, end)) hits.push({start, end})
  }

  return hits
}
