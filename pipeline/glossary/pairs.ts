import {isChinese, languageOf} from '../language/tags.ts'
import type {Glossary} from './index.ts'
import {reviewOf} from './standing.ts'

/** The terms of a glossary that may translate each other, for pairing texts. */
export function glossaryPairs(glossary: Glossary): Array<{zh: string; en: string}> {
  return [...glossary.values()]
    .filter(({review}) => review !== 'rejected')
    .flatMap((concept) => {
      const used = concept.terms.filter(
        (entry) => entry.status !== 'forbidden' && reviewOf(concept, entry) !== 'rejected'
      )
      const zh = used.filter(({lang}) => isChinese(lang))
      const en = used.filter(({lang}) => languageOf(lang) === 'en')
      return zh.flatMap((one) => en.map((other) => ({zh: one.term, en: other.term})))
    })
}
