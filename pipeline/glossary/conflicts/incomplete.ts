import {languageOf} from '../../language/tags.ts'
import type {Concept} from '../index.ts'
import {keysOfTerm} from './problem.ts'
import type {GlossaryRule, Problem} from './problem.ts'

/** An abbreviation is to be introduced by what it abbreviates. */
export const abbreviationAlone: GlossaryRule = {
  id: 'abbreviation-alone',
  description: 'An abbreviation without its full form',
  severity: 'warning',
  check: each((concept) =>
    concept.terms.flatMap((entry) => {
      const language = languageOf(entry.lang)
      if (entry.type !== 'acronym' && entry.type !== 'abbreviation') return []
      const isFull = ({type, term, lang}: typeof entry) =>
        languageOf(lang) === language &&
        (type === 'full-form' || (type === undefined && term.length > entry.term.length))
      if (concept.terms.some(isFull)) return []
      const reason = `Missing full form of \`${entry.term}\`, expected it among the terms`
      return [{reason, keys: keysOfTerm(concept, entry), actual: entry.term}]
    })
  )
}

/** What binds everybody should be shown to be right. */
export const sourceMissing: GlossaryRule = {
  id: 'source-missing',
  description: 'An approved concept without a source',
  severity: 'warning',
  check: each(({review, source}) =>
    review === 'approved' && source.length === 0
      ? [{reason: 'Missing `source` of an approved concept, expected where the terms were seen'}]
      : []
  )
}

export const languageMissing: GlossaryRule = {
  id: 'language-missing',
  description: 'A concept without a good term in one of the languages',
  severity: 'warning',
  check: each(({doNotTranslate, review, terms}) =>
    (['zh', 'en'] as const).flatMap((language) => {
      const own = terms.some(
        ({lang, status}) =>
          languageOf(lang) === language && (status === 'preferred' || status === 'admitted')
      )
      if (own || doNotTranslate || review === 'rejected' || review === 'candidate') return []
      return [{reason: `Missing term in \`${language}\`, expected one that is preferred`}]
    })
  )
}

export const termShort: GlossaryRule = {
  id: 'term-short',
  description: 'A Chinese term of a single character, which stands in countless words',
  severity: 'warning',
  check: each((concept) =>
    concept.terms.flatMap((entry) => {
      const isShort = languageOf(entry.lang) === 'zh' && /^\p{Script=Han}$/u.test(entry.term)
      if (!isShort || entry.status === 'forbidden' || concept.review === 'rejected') return []
      const reason = `Unexpected \`${entry.term}\` as a term, expected at least two characters`
      return [{reason, keys: keysOfTerm(concept, entry), actual: entry.term}]
    })
  )
}

export const relationMissing: GlossaryRule = {
  id: 'relation-missing',
  description: 'A relation to a concept that there is not',
  severity: 'error',
  check: (glossary) =>
    [...glossary.values()].flatMap(({id, relations = {}}) => {
      const {broader, replacedBy, antonym, seeAlso = []} = relations
      const named = [
        {key: 'broader', other: broader},
        {key: 'replaced-by', other: replacedBy},
        {key: 'antonym', other: antonym},
        ...seeAlso.map((other) => ({key: 'see-also', other}))
      ]
      return named.flatMap(({key, other}): Problem[] => {
        if (other === undefined || glossary.has(other)) return []
        const reason = `Missing concept \`${other}\`, expected the id of one that there is`
        const {id: rule, severity} = relationMissing
        return [{rule, severity, reason, concept: id, keys: ['relations', key]}]
      })
    })
}

/** Make a rule's check of one that looks at concepts one by one. */
function each(
  look: (concept: Concept) => Array<Pick<Problem, 'reason' | 'keys' | 'actual'>>
): GlossaryRule['check'] {
  return function (this: GlossaryRule, glossary) {
    return [...glossary.values()].flatMap((concept) =>
      look(concept).map((found) => ({
        rule: this.id,
        severity: this.severity,
        concept: concept.id,
        ...found
      }))
    )
  }
}
