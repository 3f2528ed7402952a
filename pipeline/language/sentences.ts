import {isChinese} from './tags.ts'
import {chineseEnds} from './sentences/chinese.ts'
import {englishEnds} from './sentences/english.ts'

/** A stretch of a text, in UTF-16 code units. */
export interface Sentence {
  start: number
  end: number
}

/**
 * Cut a text into sentences. Closing quotation marks and brackets belong to the sentence that they
 * close; white space between sentences, line breaks too, belongs to none.
 *
 * @param text Text of one block.
 * @param lang BCP 47 tag; Chinese is cut by its own rules, every other language as English.
 * @returns The sentences in order; they hold every character that is not white space.
 */
export function sentences(text: string, lang: string): Sentence[] {
  const ends = isChinese(lang) ? chineseEnds(text) : englishEnds(text)
  const result: Sentence[] = []
  let from = 0
  for (const to of [...ends, text.length]) {
    const piece = text.slice(from, to)
    const bare = piece.trim()
    const start = from + piece.length - piece.trimStart().length
    if (bare !== '') result.push({start, end: start + bare.length})
    from = to
  }

  return result
}
