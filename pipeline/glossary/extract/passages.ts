import type {Root} from 'mdast'
import type {Lexicon} from './lexicon.ts'
import {isStop} from './stop-words.ts'
import {stem} from '../../language/english/stem.ts'
import {fold, toSimplified} from '../../language/fold.ts'
import {isChinese} from '../../language/tags.ts'
import {wordEdges} from '../../language/word-edges.ts'
import {runningText, sourceOf, targetOf, unitsOf} from '../../tree/index.ts'

/** A word of a passage, in UTF-16 code units. */
export interface Word {
  start: number
  end: number
  /** As written. */
  text: string
  /** Of Chinese, in Simplified characters; of English, the stem. */
  key: string
}

/** A unit, its Chinese and its English. */
export interface Passage {
  unit: string
  zh: string
  /** Of the same length, folded. */
  zhKey: string
  zhWords: Word[]
  /** Empty where there is no translation. */
  en: string
  enWords: Word[]
}

/** The units of a paired tree as passages, whichever side is the source. */
export function passagesOf(tree: Root, lexicon: Lexicon): Passage[] {
  return unitsOf(tree).flatMap((unit) => {
    const sides = [sourceOf(unit), targetOf(unit)]
    const chinese = sides.find((side) => side && isChinese(side.lang))
    const english = sides.find((side) => side && !isChinese(side.lang))
    if (!chinese || unit.origin === 'kept') return []
    const zh = runningText(chinese).replaceAll('\n', ' ')
    const en = english ? runningText(english).replaceAll('\n', ' ') : ''
    return [
      {
        unit: unit.id,
        zh,
        zhKey: fold(zh),
        zhWords: joined(chineseWords(zh), lexicon),
        en,
        enWords: englishWords(en)
      }
    ]
  })
}

const wordCharacters = /[\p{Script=Han}\p{L}\p{N}]/u

function chineseWords(text: string): Word[] {
  const simplified = toSimplified(text)
  const edges = wordEdges(simplified)
  const words: Word[] = []
  let start = 0
  for (let at = 1; at <= text.length; at++) {
    if (!edges[at]) continue
    const key = simplified.slice(start, at)
    if (wordCharacters.test(key)) words.push({start, end: at, text: text.slice(start, at), key})
    start = at
  }

  return words
}

/** As many words of the segmenter make one of the dictionary. */
const most = 4

/** Words that the dictionary has and the segmenter takes apart: 人工|智能, 零|和|博弈, 硅|谷. */
function joined(words: readonly Word[], lexicon: Lexicon): Word[] {
  const result: Word[] = []
  for (let at = 0; at < words.length;) {
    let size = Math.min(most, words.length - at)
    while (size > 1 && !isWord(words.slice(at, at + size), lexicon)) size--
    const parts = words.slice(at, at + size)
    const key = parts.map((word) => word.key).join('')
    const text = parts.map((word) => word.text).join('')
    result.push({start: parts[0]!.start, end: parts.at(-1)!.end, text, key})
    at += size
  }

  return result
}

function isWord(parts: readonly Word[], lexicon: Lexicon): boolean {
  const isWhole = parts.every(({start}, index) => index === 0 || parts[index - 1]?.end === start)
  const key = parts.map((part) => part.key).join('')
  const isLong = key.length > 2 || parts.every((part) => part.key.length === 1 && !isStop(part))
  return isWhole && isLong && lexicon.has(key)
}

/** English words with what is joined by hyphens, stops and apostrophes inside. */
const english = /[\p{L}\p{N}]+(?:[.&’'-][\p{L}\p{N}]+)*\.?/gu

export function englishWords(text: string): Word[] {
  return [...text.matchAll(english)].flatMap(({0: found, index}) => {
    // `zero-sum` is two words, `GPT-4o` is one.
    if (/^\p{Ll}+(?:-\p{Ll}+)+$/u.test(found)) return partsOf(found, index)
    const isAbbreviation = /^(?:\p{L}\.)+$/u.test(found)
    const bare = isAbbreviation ? found : found.replace(/\.$/, '').replace(/['’]s?$/, '')
    return [{start: index, end: index + bare.length, text: bare, key: stem(bare.toLowerCase())}]
  })
}

function partsOf(compound: string, index: number): Word[] {
  return [...compound.matchAll(/[^-]+/g)].map(({0: text, index: at}) => ({
    start: index + at,
    end: index + at + text.length,
    text,
    key: stem(text)
  }))
}
