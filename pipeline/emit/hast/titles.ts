import {isChinese} from '../../language/tags.ts'
import type {Both, Metadata} from '../../tree/index.ts'
import type {Said} from './words.ts'

/** What stands in both languages, source first; what is missing is left out. */
export function both(text: Both, languages: Metadata['languages']): Said[] {
  return [languages.source, languages.target].flatMap((lang) => {
    const value = isChinese(lang) ? text.zh : text.en
    return value ? [{lang, text: value}] : []
  })
}

/** The titles of a book, source first; its identifier where it has none. */
export function titles({identifier, languages, title}: Metadata): Said[] {
  const said = both(title, languages)
  return said.length > 0 ? said : [{lang: languages.source, text: identifier}]
}
