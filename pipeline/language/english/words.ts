import {stem} from './stem.ts'
import {stopWords} from './stop-words.ts'

/**
 * A word of Latin letters and digits, with accents, or an abbreviation with stops (`U.S.`). What a
 * hyphen joins is several words.
 */
export const wordPattern = /(?:\p{Lu}\.){2,}|[\p{Script=Latin}\d]+(?:['’]\p{Script=Latin}+)?/gu

/** A word without accents, possessive, stops and case; `US` is not `us`. */
export function bareWord(word: string): string {
  if (/^U\.?S\.?A?\.?$/.test(word)) return 'usa'
  return word
    .normalize('NFD')
    .replace(/['’]s?$/i, '')
    .replaceAll(/[\p{M}'’.]/gu, '')
    .toLowerCase()
}

/** The stems of the content words of an English text, in order. */
export function words(text: string): string[] {
  return [...text.matchAll(wordPattern)].flatMap(([word]) => {
    const bare = bareWord(word)
    return bare === '' || stopWords.has(bare) ? [] : [stem(bare)]
  })
}
