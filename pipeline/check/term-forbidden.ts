import type {Concept, TermEntry} from '../glossary/index.ts'
import type {Finding, Severity, Unit} from '../tree/index.ts'
import type {Pair} from './find.ts'
import {findingIn, pairOf} from './find.ts'
import {occurrencesOf} from './occurrences.ts'
import type {Rule} from './rule.ts'
import {findTerm, listed, termsOf, wantedWords} from './words.ts'

/**
 * A word that the glossary forbids for a concept of the source; of a deprecated one it says that
 * there is a better.
 */
export const rule: Rule = {
  id: 'term-forbidden',
  severity: 'error',
  check(unit, {glossary}) {
    const pair = pairOf(unit)
    if (!pair) return []
    return [...occurrencesOf(pair.source).keys()].flatMap((id) => {
      const concept = glossary.get(id)
      if (!concept) return []
      const severity = concept.review === 'approved' ? rule.severity : 'info'
      const about = {unit, pair, concept}
      return [...unwanted(about, 'forbidden', severity), ...unwanted(about, 'deprecated', 'info')]
    })
  }
}

function unwanted(
  {unit, pair: {target, targetText}, concept}: {unit: Unit; pair: Pair; concept: Concept},
  status: 'forbidden' | 'deprecated',
  severity: Severity
): Finding[] {
  const expected = wantedWords(concept, target.lang)
  const allowed = termsOf(concept, target.lang, 'preferred', 'admitted')
  return termsOf(concept, target.lang, status).flatMap((term) =>
    outside(targetText, term, allowed).map(({start, end}) => {
      const actual = targetText.slice(start, end)
      const reason = `Unexpected \`${actual}\`, expected ${listed(expected) || 'another term'}`
      const details = {rule: rule.id, severity, reason, start, end, actual}
      return findingIn(unit, target, expected.length > 0 ? {...details, expected} : details)
    })
  )
}

/** Where a term stands, but not inside a longer one that is allowed. */
function outside(text: string, entry: TermEntry, allowed: readonly TermEntry[]) {
  const longer = allowed
    .filter(({term}) => term.length > entry.term.length)
    .flatMap((term) => findTerm(text, term))
  return findTerm(text, entry).filter(
    (hit) => !longer.some((one) => one.start <= hit.start && hit.end <= one.end)
  )
}
