import {stem} from '../../language/english/stem.ts'
import {stopWords} from '../../language/english/stop-words.ts'
import {bareWord, wordPattern} from '../../language/english/words.ts'
import {type Tokens, type Vocabulary, tokenise, typeOf} from './model.ts'
import {numbersOf, pushNumber} from './numbers.ts'
import {signOf} from './punctuation.ts'

const pattern = new RegExp(String.raw`(?<word>${wordPattern.source})|--|\.{3,}|[^\p{L}\d\s]`, 'gu')

/** How a word is written: how often, and how often with a capital. */
export interface Written {
  count: number
  capitals: number
  /** The word without accents and case. */
  bare: string
  /** Its type; -1 for words that are no evidence. */
  type: number
}

/** The tokens of an English text, and its words as written. */
export interface EnglishTokens {
  tokens: Tokens
  written: ReadonlyMap<string, Written>
}

/** Make tokens of English units: stems of content words, numbers by value, signs. */
export function tokeniseEnglish(units: readonly string[], vocabulary: Vocabulary): EnglishTokens {
  const written = new Map<string, Written>()
  const tokens = tokenise(units, (unit, push) => {
    const numbers = numbersOf(unit, 'en')
    for (const number of numbers) pushNumber(number, vocabulary, push)
    let next = 0
    for (const match of unit.matchAll(pattern)) {
      while (next < numbers.length && numbers[next]!.end <= match.index) next++
      if (match.index >= (numbers[next]?.start ?? Infinity)) continue
      const word = match.groups?.['word']
      if (word === undefined) {
        const sign = signOf(match[0] === '--' ? '—' : match[0].startsWith('..') ? '…' : match[0])
        if (sign) push(typeOf(vocabulary, sign))
        continue
      }

      const known = written.get(word) ?? look(word, vocabulary)
      if (known.count++ === 0) written.set(word, known)
      if (known.type >= 0) push(known.type)
    }
  })
  return {tokens, written: byBareWord(written)}
}

function look(word: string, vocabulary: Vocabulary): Written {
  const bare = bareWord(word)
  const silent = bare === '' || stopWords.has(bare)
  return {count: 0, capitals: 0, bare, type: silent ? -1 : typeOf(vocabulary, stem(bare))}
}

function byBareWord(written: ReadonlyMap<string, Written>): Map<string, Written> {
  const result = new Map<string, Written>()
  for (const [word, one] of written) {
    const all = result.get(one.bare) ?? {...one, count: 0, capitals: 0}
    all.count += one.count
    if (/^\p{Lu}/u.test(word)) all.capitals += one.count
    result.set(one.bare, all)
  }

  return result
}
