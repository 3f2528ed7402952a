import {bothSidesOf, findingsIn} from './find.ts'
import {occurrencesOf} from '../tree/occurrences.ts'
import type {Rule} from './rule.ts'
import {unwanted} from './terms/unwanted.ts'

/** A word for a concept of the source that the glossary knows, and knows a better for. */
export const rule: Rule = {
  id: 'term-deprecated',
  description: 'A word for a concept of the source for which the glossary has a better',
  severity: 'warning',
  check(unit, {glossary}) {
    const both = bothSidesOf(unit)
    if (!both) return []
    const hits = [...occurrencesOf(both.source).keys()].flatMap((id) => {
      const concept = glossary.get(id)
      if (!concept) return []
      const severity = concept.review === 'approved' ? rule.severity : 'info'
      return [
        ...unwanted(both, concept, ['deprecated', 'superseded'], severity),
        ...unwanted(both, concept, ['lookup'], 'info')
      ]
    })
    return findingsIn(rule, unit, both.target, hits)
  }
}
