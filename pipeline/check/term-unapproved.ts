import {findTerm} from '../glossary/find-term.ts'
import type {Concept, TermEntry} from '../glossary/index.ts'
import {reviewOf} from '../glossary/standing.ts'
import {everyTerm, wantedWords} from '../glossary/terms-of.ts'
import type {BothSides, Hit} from './find.ts'
import type {Rule} from './rule.ts'
import {aboutWords} from './terms/about-words.ts'
import {listed} from './words.ts'

/** An approved concept in words that nobody approved, or that were rejected. */
export const rule: Rule = {
  id: 'term-unapproved',
  description: 'A word for an approved concept that is only proposed, or that was rejected',
  severity: 'warning',
  check: (unit, {glossary}) =>
    aboutWords(rule, unit, glossary, (both, concept) =>
      concept.review === 'approved' ? unapproved(both, concept) : []
    )
}

function unapproved({target, targetText}: BothSides, concept: Concept): Hit[] {
  const terms = everyTerm(concept, target.lang).filter(({status}) => status !== 'forbidden')
  const isApproved = (entry: TermEntry) => reviewOf(concept, entry) === 'approved'
  const others = terms.filter((entry) => !isApproved(entry))
  if (others.length === 0) return []
  const approved = terms.filter(isApproved).flatMap((entry) => findTerm(targetText, entry))
  const expected = wantedWords(concept, target.lang)
  return others.flatMap((entry) => {
    const review = reviewOf(concept, entry)
    return findTerm(targetText, entry)
      .filter(({start, end}) => !approved.some((one) => one.start < end && start < one.end))
      .map(({start, end}): Hit => {
        const actual = targetText.slice(start, end)
        const reason = `Unexpected \`${actual}\`, which is ${words[review]}, expected ${listed(expected) || 'another term'}`
        const severity = review === 'rejected' ? rule.severity : 'info'
        return {reason, severity, start, end, actual, ...(expected.length > 0 && {expected})}
      })
  })
}

const words = {
  approved: 'approved',
  candidate: 'only a candidate',
  proposed: 'only proposed',
  rejected: 'rejected'
}
