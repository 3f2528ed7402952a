import {isShortName, nameLength, withoutProse} from './foreign-names.ts'
import {keyOf, wordsOf} from '../words/index.ts'
import {englishOffices, englishOpeners, englishTitles} from '../words/english-names.ts'

/** A name as the text gives it. */
export interface Mention {
  name: string
  /** The name in Latin letters, where the text adds it in parentheses. */
  latin?: string
}

/** A name in transliteration; `last` may run on into the next words unless `exact`. */
interface Dotted {
  /** All parts but the last, with their dots. */
  head: string
  last: string
  exact: boolean
  latin?: string
}

const openers = wordsOf(englishOpeners)
const offices = wordsOf(englishOffices)
const titles = wordsOf(englishTitles)
const contraction = /['’](?:s|m|re|ve|ll|d)$/
const latinIn = String.raw`\s*[（(]\s*(\p{Lu}[\p{L}.'’\- ]{1,60}?)\s*(?=[)）,，;；、])`

/** Find names in transliteration, `保羅·特里奧羅(Paul Triolo)`. */
export function dottedNames(region: string): Dotted[] {
  const pattern = new RegExp(
    String.raw`([\p{Script=Han}A-Z.]{1,14}(?:[·‧・•．][\p{Script=Han}A-Z.\-]{1,10}){0,3}[·‧・•．])([\p{Script=Han}\-]{1,10})(?:${latinIn})?`,
    'gu'
  )
  const matches = [...region.matchAll(pattern)]
  const heads = withoutProse(matches.map(([, head = '', last = '']) => ({head, last})))
  return matches.map((match, index) => {
    const [whole, , last = '', latin] = match
    const next = region.charAt(match.index + whole.length)
    const exact = latin !== undefined || !/\p{Script=Han}/u.test(next)
    const ended = latin !== undefined || nameLength(last) === last.length || isShortName(last)
    return {
      head: heads[index] ?? '',
      last,
      exact: exact && ended && last.length <= 8,
      ...(latin && {latin})
    }
  })
}

/** Find `沈若谷（Shen Ruogu）`: the characters before the parentheses by each of their endings. */
export function latinByEnding(region: string): Map<string, string> {
  const found = new Map<string, string>()
  const pattern = new RegExp(String.raw`(\p{Script=Han}{2,8})${latinIn}`, 'gu')
  for (const [, han = '', latin = ''] of region.matchAll(pattern)) {
    if (!/\p{Ll}/u.test(latin)) continue
    for (let size = 2; size <= Math.min(4, han.length); size++) {
      const key = keyOf(han.slice(-size))
      if (!found.has(key)) found.set(key, latin)
    }
  }

  return found
}

/** Find `Paul Triolo（保羅·特里奧羅）`. */
export function hanByLatin(region: string): Mention[] {
  const pattern =
    /(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})\s?[（(]([\p{Script=Han}·‧・•．]{2,16})[)）,，]/gu
  return [...region.matchAll(pattern)].map(([, latin = '', name = '']) => ({name, latin}))
}

/** Find names of two to four words in English prose. */
export function englishNames(region: string): string[] {
  const word = String.raw`(?:\p{Lu}\.|(?:Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr)\.|\p{Lu}[\p{L}'’-]*)`
  const particle = '(?:(?:de|von|van|der|den|la|le|du|di|da|al|bin) ){0,2}'
  const pattern = new RegExp(`${word}(?: ${particle}${word}){1,6}`, 'gu')
  return [...region.matchAll(pattern)].flatMap(([sequence]) => {
    const words = sequence.replace(/['’]s$/, '').split(' ')
    const title = words.findLastIndex((one) => titles.has(keyOf(one.replace('.', ''))))
    const name = withoutOpeners(words.slice(title + 1))
    return name.length >= 2 && name.length <= 4 ? [name.join(' ')] : []
  })
}

/** Leave out what opens a sentence with a capital: `By`, `Here's`. */
export function withoutOpeners(words: readonly string[]): string[] {
  const start = words.findIndex((word) => !openers.has(keyOf(word.replace(contraction, ''))))
  return start < 0 ? [] : words.slice(start)
}

/** First letters of a Latin name's words. */
export function initialsOf(name: string): string {
  return name
    .split(/[ -]+/)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase()
}

/** `Dr. Lindqvist` is Lindqvist, `Foreign Minister Holm` is Holm. */
export function withoutTitles(name: string): string {
  const words = name.split(' ')
  const keys = words.map((word) => keyOf(word.replace('.', '')))
  const office = keys.slice(0, -1).findLastIndex((key) => offices.has(key))
  const start = keys.findIndex((key, index) => index > office && !titles.has(key))
  return start > 0 ? words.slice(start).join(' ') : name
}
