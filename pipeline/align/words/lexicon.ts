import {words} from '../../language/english/words.ts'
import {fold} from '../../language/fold.ts'
import {type Dictionary, findHead, indexFirst} from '../dictionary/index.ts'
import type {Evidence} from '../evidence.ts'
import {type Links, packLinks} from './links.ts'
import {
  type Tokens,
  type Vocabulary,
  findNames,
  tokeniseChinese,
  tokeniseEnglish
} from '../tokens/index.ts'
import {partLinks} from '../search/weights.ts'

/** Both texts as tokens, and what links their types. */
export interface Lexicon {
  zh: Tokens
  en: Tokens
  zhTypes: number
  enTypes: number
  /** From Chinese types to English types. */
  links: Links
  /** Further texts, as tokens of the same types. */
  more: {zh: Tokens; en: Tokens}
}

/**
 * Read both texts.
 *
 * @param zh Chinese units.
 * @param en English units.
 * @param more Further texts of both languages: parts of the units, for example.
 */
export function makeLexicon(
  zh: readonly string[],
  en: readonly string[],
  {dictionary, pairs = []}: Evidence,
  more: {zh: readonly string[]; en: readonly string[]} = {zh: [], en: []}
): Lexicon {
  const zhVocabulary: Vocabulary = {id: new Map()}
  const enVocabulary: Vocabulary = {id: new Map()}
  const english = tokeniseEnglish(en, enVocabulary)
  const names = findNames(dictionary, english.written)
  const folded = pairs.map((pair) => ({zh: fold(pair.zh), en: pair.en}))
  const terms = [...new Set(folded.map((pair) => pair.zh))]
  const cutter = {dictionary, names, terms}
  const chinese = tokeniseChinese(zh, zhVocabulary, cutter)
  const further = {
    zh: tokeniseChinese(more.zh, zhVocabulary, cutter),
    en: tokeniseEnglish(more.en, enVocabulary).tokens
  }
  const links = linksOf(dictionary, zhVocabulary, enVocabulary)
  for (const pair of folded) addPair(links, pair, zhVocabulary, enVocabulary)
  return {
    zh: chinese,
    en: english.tokens,
    zhTypes: zhVocabulary.id.size,
    enTypes: enVocabulary.id.size,
    links: packLinks(links),
    more: further
  }
}

type List = Map<number, number>

function strengthen(list: List, type: number, weight: number): undefined {
  list.set(type, Math.max(list.get(type) ?? 0, weight))
}

function addPair(
  links: List[],
  pair: {zh: string; en: string},
  zh: Vocabulary,
  en: Vocabulary
): undefined {
  const list = links[zh.id.get(pair.zh) ?? -1]
  if (!list) return
  const stems = words(pair.en)
  for (const one of stems) {
    const type = en.id.get(one)
    if (type !== undefined) strengthen(list, type, 1 / Math.sqrt(stems.length))
  }
}

function linksOf(dictionary: Dictionary, zh: Vocabulary, en: Vocabulary): List[] {
  const first = indexFirst(dictionary)
  const typeOfStem = stemTypes(dictionary, en)
  const add = (list: List, head: number, part: number): undefined => {
    for (let at = dictionary.linkStart[head]!; at < dictionary.linkStart[head + 1]!; at++) {
      const type = typeOfStem[dictionary.linkStem[at]!]!
      if (type >= 0) strengthen(list, type, (part * dictionary.linkWeight[at]!) / 255)
    }
  }

  return [...zh.id.keys()].map((name) => {
    const list: List = new Map()
    if (name.startsWith('@')) return list.set(Number(name.slice(1)), 1)
    const same = name.charCodeAt(0) < 0x2e80 ? en.id.get(name) : undefined
    if (same !== undefined) list.set(same, 1)
    const head = findHead(dictionary, first, name)
    if (head >= 0) add(list, head, 1)
    for (const [length, weight] of partLinks) {
      if (name.charCodeAt(0) < 0x2e80 || name.length <= length) continue
      for (let at = 0; at + length <= name.length; at++) {
        const part = findHead(dictionary, first, name.slice(at, at + length))
        if (part >= 0) add(list, part, weight)
      }
    }

    return list
  })
}

/** The English type of each of the dictionary's stems, or -1. */
function stemTypes({stems}: Dictionary, en: Vocabulary): Int32Array {
  const types = new Int32Array(stems.length).fill(-1)
  for (const [name, type] of en.id) {
    const at = placeOf(stems, name)
    if (stems[at] === name) types[at] = type
  }

  return types
}

/** Where a text stands in a sorted list, or would. */
function placeOf(sorted: readonly string[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < text) low = middle + 1
    else high = middle
  }

  return low
}
