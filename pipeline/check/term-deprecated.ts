import type {Rule} from './rule.ts'
import {aboutWords} from './terms/about-words.ts'
import {unwanted} from './terms/unwanted.ts'

/** A word for a concept of the source that the glossary knows, and knows a better for. */
export const rule: Rule = {
  id: 'term-deprecated',
  description: 'A word for a concept of the source for which the glossary has a better',
  severity: 'warning',
  check: (unit, {glossary}) =>
    aboutWords(rule, unit, glossary, (both, concept) => {
      const severity = concept.review === 'approved' ? 'warning' : 'info'
      return [
        ...unwanted(both, concept, ['deprecated', 'superseded'], severity),
        ...unwanted(both, concept, ['lookup'], 'info')
      ]
    })
}
