import {stem} from '../../language/english/stem.ts'
import {stopWords} from '../../language/english/stop-words.ts'
import {bareWord, wordPattern} from '../../language/english/words.ts'
import {type Tokens, type Vocabulary, tokenise, typeOf} from './model.ts'
import {digitsValue, multiplierWord, numberType, numberWord} from './numerals.ts'
import {signOf} from './punctuation.ts'

const pattern = new RegExp(
  String.raw`(?<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?:st|nd|rd|th|s)?(?![\p{L}\d])|(?<word>${wordPattern.source})|--|\.{3,}|[^\p{L}\d\s]`,
  'gu'
)

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

/** A number while its words are read: `three`, `hundred`, `thousand`. */
interface Pending {
  value: number
  /** Whether it was only the word `one`, which is no evidence. */
  one: boolean
}

/** Make tokens of English units: stems of content words, numbers by value, signs. */
export function tokeniseEnglish(units: readonly string[], vocabulary: Vocabulary): EnglishTokens {
  const written = new Map<string, Written>()
  const tokens = tokenise(units, (unit, push) => {
    let pending: Pending | undefined
    const flush = () => {
      if (pending && !pending.one) push(typeOf(vocabulary, numberType(pending.value)))
      pending = undefined
    }

    for (const match of unit.matchAll(pattern)) {
      const {digits, word} = match.groups ?? {}
      if (digits !== undefined) {
        flush()
        pending = {value: digitsValue(digits), one: false}
      } else if (word === undefined) {
        if (match[0] !== '-') flush()
        const sign = signOf(match[0] === '--' ? '—' : match[0].startsWith('..') ? '…' : match[0])
        if (sign) push(typeOf(vocabulary, sign))
      } else {
        const known = written.get(word) ?? look(word, vocabulary)
        if (known.count++ === 0) written.set(word, known)
        const number = grow(pending, known.bare)
        if (number) pending = number
        else {
          flush()
          pending = grow(undefined, known.bare)
          if (!pending && known.type >= 0) push(known.type)
        }
      }
    }

    flush()
  })
  return {tokens, written: byBareWord(written)}
}

function look(word: string, vocabulary: Vocabulary): Written {
  const bare = bareWord(word)
  const silent = bare === '' || stopWords.has(bare) || numberWord(bare) !== undefined
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

/** The number with one word more, or nothing where the word does not continue it. */
function grow(pending: Pending | undefined, bare: string): Pending | undefined {
  const multiplier = multiplierWord(bare)
  if (multiplier !== undefined) {
    if (!pending) return {value: multiplier, one: false}
    const rest = pending.value % 1000
    const value =
      multiplier === 100 && pending.value > 1000 && rest > 0
        ? pending.value - rest + rest * multiplier
        : pending.value * multiplier
    return {value, one: false}
  }

  const value = numberWord(bare)
  if (value === undefined) return undefined
  if (!pending) return {value, one: value === 1}
  const fits =
    value < 10 ? pending.value % 10 === 0 && pending.value >= 20 : pending.value % 100 === 0
  return fits && pending.value > 0 ? {value: pending.value + value, one: false} : undefined
}
