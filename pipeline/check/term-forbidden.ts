import {bothSidesOf, findingsIn} from './find.ts'
import {occurrencesOf} from '../tree/occurrences.ts'
import type {Rule} from './rule.ts'
import {unwanted} from './terms/unwanted.ts'

/** A word that the glossary forbids for a concept of the source. */
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
      return unwanted(both, concept, ['forbidden'], severity)
    })
    return findingsIn(rule, unit, both.target, hits)
  }
}
