import {findTerm} from '../glossary/find-term.ts'
import type {Concept, TermEntry} from '../glossary/index.ts'
import {isShortName} from '../glossary/names.ts'
import {termsOf} from '../glossary/terms-of.ts'
import {conceptsIn} from '../tree/concepts-in.ts'
import {unitsOf} from '../tree/index.ts'
import type {Finding, Unit} from '../tree/index.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {BothSides} from './find.ts'
import {occurrencesOf} from '../tree/occurrences.ts'
import type {Occurrence} from '../tree/occurrences.ts'
import type {BookRule} from './rule.ts'

/**
 * A concept that is not introduced where it first stands in the running text: in the form that the
 * glossary wants there, or, of a person, by the whole name that the source has.
 */
export const rule: BookRule = {
  id: 'term-first-mention',
  description: 'A term or name that is not written in full where it first stands',
  severity: 'warning',
  check(tree, {glossary}) {
    const seen = new Set<string>()
    const findings: Finding[] = []
    for (const unit of unitsOf(tree)) {
      const both = bothSidesOf(unit)
      if (!both || isHeading(unit)) continue
      // Most units name nothing that is new.
      if ([...conceptsIn(both.target).keys()].every((id) => seen.has(id))) continue
      const own = occurrencesOf(both.source)
      for (const [id, [first]] of occurrencesOf(both.target)) {
        const concept = glossary.get(id)
        if (seen.has(id) || !concept || !first) continue
        seen.add(id)
        const expected = introduction(concept, both, first, own.get(id)?.[0])
        if (expected === undefined) continue
        const {form: actual, start, end} = first
        const reason = `Unexpected \`${actual}\` at its first mention, expected \`${expected}\``
        const severity = concept.review === 'approved' ? rule.severity : 'info'
        const hit = {reason, severity, start, end, actual, expected: [expected]}
        findings.push(...findingsIn(rule, unit, both.target, [hit]))
      }
    }

    return findings
  }
}

function isHeading(unit: Unit): boolean {
  return unit.children.some(({children}) => children.some(({type}) => type === 'heading'))
}

/** What should stand where a concept is first named; nothing where it stands there, or nothing need. */
function introduction(
  concept: Concept,
  {target, targetText}: BothSides,
  first: Occurrence,
  own: Occurrence | undefined
): string | undefined {
  const terms = termsOf(concept, target.lang, 'preferred', 'admitted')
  const wanted = terms.find(({firstMention}) => firstMention !== undefined)
  if (wanted?.firstMention !== undefined) {
    const form: TermEntry = {...wanted, term: wanted.firstMention, match: 'exact'}
    const isThere = findTerm(targetText, form).some(
      ({start, end}) => start <= first.start && first.end <= end
    )
    return isThere ? undefined : wanted.firstMention
  }

  if (concept.kind !== 'person' || !own || isShortName(concept, own.form)) return undefined
  const [full] = terms
  return full && isShortName(concept, first.form) ? full.term : undefined
}
