import {findTerm} from '../../glossary/find-term.ts'
import type {Concept, Status, TermEntry} from '../../glossary/index.ts'
import {termsOf, wantedWords} from '../../glossary/terms-of.ts'
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
  const allowed = termsOf(concept, target.lang, 'preferred', 'admitted')
  return termsOf(concept, target.lang, ...statuses).flatMap((term) =>
    outside(targetText, term, allowed).map(({start, end}) => {
      const actual = targetText.slice(start, end)
      const reason = `Unexpected \`${actual}\`, expected ${listed(expected) || 'another term'}`
      return {reason, severity, start, end, actual, ...(expected.length > 0 && {expected})}
    })
  )
}

function outside(text: string, entry: TermEntry, allowed: readonly TermEntry[]) {
  const hits = findTerm(text, entry)
  if (hits.length === 0) return []
  const good = allowed.flatMap((term) => findTerm(text, term))
  return hits.filter(
    (hit) => !good.some((one) => one.start <= hit.start && hit.end <= one.end && isMore(one, hit))
  )
}

/** What is forbidden in one case only may be allowed in another: the longer stretch decides. */
function isMore(one: {start: number; end: number}, hit: {start: number; end: number}): boolean {
  return one.end - one.start > hit.end - hit.start
}
