import {isChinese, languageOf} from '../language/tags.ts'
import type {Glossary} from './index.ts'

/** The terms of a glossary that may translate each other, for pairing texts. */
export function glossaryPairs(glossary: Glossary): Array<{zh: string; en: string}> {
  return [...glossary.values()]
    .filter(({review}) => review !== 'rejected')
    .flatMap(({terms}) => {
      const used = terms.filter(({status}) => status !== 'forbidden')
      const zh = used.filter(({lang}) => isChinese(lang))
      const en = used.filter(({lang}) => languageOf(lang) === 'en')
      return zh.flatMap((one) => en.map((other) => ({zh: one.term, en: other.term})))
    })
}
