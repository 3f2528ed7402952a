/** How many characters of a text belong to each script; a Latin word counts as one. */
export interface Scripts {
  han: number
  /** Latin words in lower case, which names are not. */
  words: number
  latin: number
}

/** A letter of Chinese or Japanese. */
export const hanLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u

const letters = new RegExp(String.raw`${hanLetter.source}|\p{Script=Latin}+`, 'gu')

/** Count the Han characters and Latin words of a text. */
export function scriptsOf(text: string): Scripts {
  const scripts = {han: 0, words: 0, latin: 0}
  for (const [found] of text.matchAll(letters)) {
    if (!/\p{Script=Latin}/u.test(found)) scripts.han++
    else {
      scripts.latin++
      if (/^\p{Ll}{2,}$/u.test(found)) scripts.words++
    }
  }

  return scripts
}

/** Chinese in parentheses after a word, which tells how a name is written. */
const gloss = /(?<=[\p{Script=Latin}\d]\s?)[(（][^()（）]{1,30}[)）]/gu

/**
 * Whether a text is not in the language that it should be in: English with more than a fifth of Han
 * characters among its words, Chinese with plain English words and hardly any Han characters.
 */
export function isForeign(text: string, lang: 'zh' | 'en'): boolean {
  if (lang === 'en' && !hanLetter.test(text)) return false
  const {han, words, latin} = scriptsOf(lang === 'en' ? text.replaceAll(gloss, '') : text)
  if (lang === 'en') return han >= 2 && han > 0.2 * (han + latin)
  return words >= 3 && han < 0.2 * (han + words)
}
