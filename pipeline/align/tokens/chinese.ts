import {bareWord, wordPattern} from '../../language/english/words.ts'
import {stem} from '../../language/english/stem.ts'
import {stopWords} from '../../language/english/stop-words.ts'
import {fold} from '../../language/fold.ts'
import {type Dictionary, indexFirst, longestHead} from '../dictionary/index.ts'
import {type Tokens, type Vocabulary, tokenise, typeOf} from './model.ts'
import {type Names, nameAt} from './names.ts'
import {numbersOf, pushNumber} from './numbers.ts'
import {signOf} from './punctuation.ts'

/** Characters that carry no evidence where they stand as words of their own. */
const functionCharacters = new Set(
  '的地得了着过是在和与及或就也都又还再很太更最这那其之而于以为把被让向从到对将会能要可有没不一个们所由则但若如因吗呢吧啊呀么'
)

const latin = new RegExp(wordPattern.source, 'uy')

/** What Chinese text is cut by. */
export interface Cutter {
  dictionary: Dictionary
  names: Names
  /** Further headwords, in Simplified characters. */
  terms: readonly string[]
}

/**
 * Make tokens of Chinese units: names, terms and headwords by longest match, numbers by value,
 * Latin words by stem, signs.
 */
export function tokeniseChinese(
  units: readonly string[],
  vocabulary: Vocabulary,
  cutter: Cutter
): Tokens {
  const cut = cutterOf(cutter, vocabulary)
  return tokenise(units, (unit, push) => {
    const text = fold(unit)
    const numbers = numbersOf(unit, 'zh')
    let next = 0
    for (let at = 0; at < text.length;) {
      const number = numbers[next]
      if (number && at >= number.start) {
        pushNumber(number, vocabulary, push)
        at = Math.max(at, number.end)
        next++
      } else {
        at += cut(text, at, push)
      }
    }
  })
}

type Cut = (text: string, at: number, push: (type: number) => void) => number

function cutterOf({dictionary, names, terms}: Cutter, vocabulary: Vocabulary): Cut {
  const first = indexFirst(dictionary)
  const headType = new Int32Array(dictionary.headStart.length).fill(-2)
  const termsFrom = Map.groupBy(
    [...terms].toSorted((a, b) => b.length - a.length),
    (term) => term.charCodeAt(0)
  )
  const typeOfHead = (head: number, length: number, text: string, at: number): number => {
    if (headType[head] !== -2) return headType[head]!
    const word = text.slice(at, at + length)
    const silent =
      functionCharacters.has(word) || dictionary.linkStart[head] === dictionary.linkStart[head + 1]
    return (headType[head] = silent ? -1 : typeOf(vocabulary, word))
  }

  return (text, at, push) => {
    const code = text.charCodeAt(at)
    if (code <= 32) return 1
    const name = names.firsts.has(code) ? nameAt(names, text, at) : undefined
    if (name) {
      push(typeOf(vocabulary, `@${name.type}`))
      return name.syllables.length
    }

    const head = longestHead(dictionary, first, text, at)
    const length = head < 0 ? 0 : dictionary.headStart[head + 1]! - dictionary.headStart[head]!
    const term = termsFrom.get(code)?.find((one) => text.startsWith(one, at))
    if (term !== undefined && term.length >= length) {
      push(typeOf(vocabulary, term))
      return term.length
    }

    if (code < 0x2e80) return latinAt(text, at, vocabulary, push)
    if (head < 0) return 1
    const type = typeOfHead(head, length, text, at)
    if (type >= 0) push(type)
    return length
  }
}

function latinAt(text: string, at: number, vocabulary: Vocabulary, push: (type: number) => void) {
  latin.lastIndex = at
  const word = latin.exec(text)?.[0]
  if (word !== undefined) {
    const bare = bareWord(word)
    if (bare !== '' && !stopWords.has(bare)) push(typeOf(vocabulary, stem(bare)))
    return word.length
  }

  const dash = text.startsWith('--', at)
  const sign = signOf(dash ? '—' : (text[at] ?? ''))
  if (sign) push(typeOf(vocabulary, sign))
  return dash ? 2 : 1
}
