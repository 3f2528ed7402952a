import type {Concept, TermEntry} from '../glossary/index.ts'
import {termsOf, wantedWords} from '../glossary/terms-of.ts'
import type {Severity} from '../tree/index.ts'
import type {BothSides, Hit} from './find.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import {occurrencesOf} from './occurrences.ts'
import type {Rule} from './rule.ts'
import {findTerm, listed} from './words.ts'

/**
 * A word that the glossary forbids for a concept of the source; of a deprecated one it says that
 * there is a better.
 */
export const rule: Rule = {
  id: 'term-forbidden',
  description: 'A word that the glossary forbids for a concept of the source',
  severity: 'error',
  check(unit, {glossary}) {
    const both = bothSidesOf(unit)
    if (!both) return []
    const hits = [...occurrencesOf(both.source).keys()].flatMap((id) => {
      const concept = glossary.get(id)
      if (!concept) return []
      const severity = concept.review === 'approved' ? rule.severity : 'info'
      return [
        ...unwanted(both, concept, 'forbidden', severity),
        ...unwanted(both, concept, 'deprecated', 'info')
      ]
    })
    return findingsIn(rule, unit, both.target, hits)
  }
}

function unwanted(
  {target, targetText}: BothSides,
  concept: Concept,
  status: 'forbidden' | 'deprecated',
  severity: Severity
): Hit[] {
  const expected = wantedWords(concept, target.lang)
  const allowed = termsOf(concept, target.lang, 'preferred', 'admitted')
  return termsOf(concept, target.lang, status).flatMap((term) =>
    outside(targetText, term, allowed).map(({start, end}) => {
      const actual = targetText.slice(start, end)
      const reason = `Unexpected \`${actual}\`, expected ${listed(expected) || 'another term'}`
      return {reason, severity, start, end, actual, ...(expected.length > 0 && {expected})}
    })
  )
}

/** Where a term stands, but not inside a longer one that is allowed. */
function outside(text: string, entry: TermEntry, allowed: readonly TermEntry[]) {
  const hits = findTerm(text, entry)
  if (hits.length === 0) return []
  const longer = allowed
    .filter(({term}) => term.length > entry.term.length)
    .flatMap((term) => findTerm(text, term))
  return hits.filter((hit) => !longer.some((one) => one.start <= hit.start && hit.end <= one.end))
}
