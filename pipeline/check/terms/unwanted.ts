import {findTerm} from '../../glossary/find-term.ts'
import type {Concept, Status} from '../../glossary/index.ts'
import {termsOf, wantedWords} from '../../glossary/terms-of.ts'
import {mostCovered} from '../../language/exclusive.ts'
import type {Severity} from '../../tree/index.ts'
import type {BothSides, Hit} from '../find.ts'
import {listed} from '../words.ts'

/** Where the target writes terms of some standing, but not inside longer ones that are allowed. */
export function unwanted(
  {target, targetText}: BothSides,
  concept: Concept,
  statuses: readonly Status[],
  severity: Severity
): Hit[] {
  const expected = wantedWords(concept, target.lang)
  return unwantedPlaces(targetText, concept, target.lang, statuses).map(({start, end}) => {
    const actual = targetText.slice(start, end)
    const reason = `Unexpected \`${actual}\`, expected ${listed(expected) || 'another term'}`
    return {reason, severity, start, end, actual, ...(expected.length > 0 && {expected})}
  })
}

interface Place {
  start: number
  end: number
}

/** The places of such terms in a text, in order; of those that overlap the longest. */
export function unwantedPlaces(
  text: string,
  concept: Concept,
  lang: string,
  statuses: readonly Status[]
): Place[] {
  const terms = termsOf(concept, lang, ...statuses)
  if (terms.length === 0) return []
  const hits = mostCovered(terms.flatMap((term) => findTerm(text, term)))
  if (hits.length === 0) return []
  const good = termsOf(concept, lang, 'preferred', 'admitted').flatMap((term) =>
    findTerm(text, term)
  )
  return hits.filter((hit) => !good.some((one) => holds(one, hit)))
}

/** What is forbidden in one case only may be allowed in another: the longer stretch decides. */
function holds(one: Place, hit: Place): boolean {
  const isLonger = one.end - one.start > hit.end - hit.start
  return isLonger && one.start <= hit.start && hit.end <= one.end
}
