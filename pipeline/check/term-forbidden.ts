import type {Rule} from './rule.ts'
import {aboutWords} from './terms/about-words.ts'
import {unwanted} from './terms/unwanted.ts'

/** A word that the glossary forbids for a concept of the source. */
export const rule: Rule = {
  id: 'term-forbidden',
  description: 'A word that the glossary forbids for a concept of the source',
  severity: 'error',
  check: (unit, {glossary}) =>
    aboutWords(rule, unit, glossary, (both, concept) =>
      unwanted(both, concept, ['forbidden'], concept.review === 'approved' ? 'error' : 'info')
    )
}
