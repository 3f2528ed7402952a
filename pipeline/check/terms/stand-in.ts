import type {Concept, Kind} from '../../glossary/index.ts'
import {termsOf} from '../../glossary/terms-of.ts'
import {languageOf} from '../../language/tags.ts'

const persons = /\b(?:he|him|his|himself|she|hers?|herself|who|whose|they|them|theirs?)\b/i
const things =
  /\b(?:it|its|itself|they|them|theirs?|this|these|those|such|ones?|both|either|each|latter|former)\b/i
const places = /\b(?:it|its|itself|this|t?here|where)\b/i

const english: Record<Kind, RegExp> = {
  person: persons,
  organisation: things,
  place: places,
  product: things,
  term: things
}
const chinese: Record<Kind, RegExp> = {
  person: /[他她其]/,
  organisation: /[它其此該该這这]/,
  place: /[它其此該该這这那]/,
  product: /[它其此該该這这]/,
  term: /[它其此該该這这]/
}

/**
 * What may stand for a concept where it was named before: a pronoun that fits its kind, or the last
 * word of one of its terms after an article or a demonstrative (`the act` for `CHIPS Act`).
 *
 * @param text The sentences where it should stand.
 * @returns In words for a message; nothing where there is none.
 */
export function standIn(concept: Concept, lang: string, text: string): string | undefined {
  const short = shortForm(concept, lang, text)
  if (short !== undefined) return `\`${short}\` may stand for it`
  const pronouns = languageOf(lang) === 'zh' ? chinese : english
  return pronouns[concept.kind].test(text) ? 'a pronoun may stand for it' : undefined
}

function shortForm(concept: Concept, lang: string, text: string): string | undefined {
  if (languageOf(lang) !== 'en' || concept.kind === 'person') return undefined
  for (const {term} of termsOf(concept, lang, 'preferred', 'admitted')) {
    const [, head = ''] = /[\s-]([\p{L}\d]+)$/u.exec(term) ?? []
    if (head.length < 3) continue
    const pattern = String.raw`\b(?:the|this|these|that|those|such|its|their|our)\s+(?:\w+\s+)?${head}\b`
    const found = new RegExp(pattern, 'i').exec(text)
    if (found) return found[0]
  }

  return undefined
}
