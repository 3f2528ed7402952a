import {shortNameAfter} from '../../language/short-names.ts'
import type {EnglishName} from './english-names.ts'
import {capitalsOf, englishNames} from './english-names.ts'
import type {Evidence} from './candidate.ts'
import {listedPairs} from './enumerations.ts'
import type {Lexicon} from './lexicon.ts'
import {likenesses} from './name-evidence.ts'
import {glossesIn} from './parentheses.ts'
import type {Gloss} from './parentheses.ts'
import type {Passage} from './passages.ts'
import {dottedNames, spanOf} from './spans.ts'
import {isStop} from './stop-words.ts'
import type {Span} from './spans.ts'

/** A Chinese and an English name that may be the same, with what speaks for it. */
export interface NamePair {
  zh: string
  /** Simplified, without dots. */
  key: string
  en: string
  /** Other forms of the English: its abbreviation. */
  also: Set<string>
  by: Set<Evidence>
  /** From 0 to 1: the best evidence of any unit. */
  score: number
  units: Set<string>
}

/** Gather the pairs of names that units give evidence for. */
export function namePairs(passages: readonly Passage[], lexicon: Lexicon): NamePair[] {
  const pairs = new Map<string, NamePair>()
  const capitals = capitalsOf(passages)
  for (const passage of passages) {
    const names = englishNames(passage, capitals)
    const add = adder(pairs, passage.unit)
    for (const gloss of glossesIn(passage)) addGloss(passage, gloss, names, lexicon, add)
    for (const {span, name} of listedPairs(passage, names)) add(span, name.text, 0.85, 'list')
    for (const name of names) {
      const isTwo = / and /.test(name.text)
      for (const {span, score} of likenesses(passage, name, lexicon).slice(0, 4)) {
        // Two names in a row are no name.
        if (isTwo || span.words.some(({key}) => /^[和与及]$/.test(key))) continue
        add(span, name.text, 0.9 * score, 'dictionary')
      }
    }

    // Without English too they are names.
    for (const span of dottedNames(passage)) add(span, '', 0.7, 'dots')
    for (const span of definedSpans(passage)) add(span, '', 0.65, 'definition')
    for (const span of latinSpans(passage)) {
      if (passage.en === '' || standsIn(passage.en, span.text)) add(span, span.text, 0.95, 'latin')
    }
  }

  return [...pairs.values()]
}

type Add = (span: Span, en: string, score: number, by: Evidence, also?: string) => void

function adder(pairs: Map<string, NamePair>, unit: string): Add {
  return (span, en, score, by, also) => {
    const key = span.key.replaceAll(/[·\s]/g, '')
    const id = `${key}\t${en}`
    const pair = pairs.get(id) ?? {
      zh: span.text,
      key,
      en,
      also: new Set(),
      by: new Set(),
      score: 0,
      units: new Set()
    }
    pair.by.add(by)
    if (also !== undefined) pair.also.add(also)
    pair.units.add(unit)
    pair.score = Math.max(pair.score, score)
    pairs.set(id, pair)
  }
}

/** What stands in parentheses names what stands before it: how far that reaches, other evidence tells. */
function addGloss(
  passage: Passage,
  {end, latin}: Gloss,
  names: readonly EnglishName[],
  lexicon: Lexicon,
  add: Add
): void {
  const dotted = dottedNames(passage).find((span) => span.end === end)
  if (dotted) return add(dotted, latin, 1, 'parentheses')
  const full = fullNameOf(passage, latin, names)
  const name = full ?? names.find(({text}) => text === latin) ?? nameOf(latin)
  const last = passage.zhWords.findIndex((word) => word.end === end)
  if (last < 0) return
  const near = passage.zhWords[Math.max(0, last - 2)]?.start ?? 0
  const [best] = likenesses(passage, name, lexicon).filter(
    ({span}) => span.end <= end && span.end >= near
  )
  const from = best ? passage.zhWords.findIndex((word) => word.start === best.span.start) : last
  const span = spanOf(passage, from, last)
  const also = full && latin !== full.text ? latin : undefined
  add(span, name.text, best ? 1 : 0.5, 'parentheses', also)
}

/** `European Organization for Nuclear Research (CERN)`: the name that the English abbreviates so. */
function fullNameOf(
  {en}: Passage,
  latin: string,
  names: readonly EnglishName[]
): EnglishName | undefined {
  const at = en.indexOf(`(${latin})`)
  return at < 0 ? undefined : names.find(({end}) => end === at - 1)
}

/** What a text gives a short name: the words before `(以下簡稱…)`, back to a particle. */
function definedSpans(passage: Passage): Span[] {
  return passage.zhWords.flatMap((word, to) => {
    if (!shortNameAfter(passage.zh, word.end, 'zh')) return []
    let from = to
    while (from > 0 && continues(passage, from, word.end)) from--
    const span = spanOf(passage, from, to)
    return span.key.length > 3 ? [span] : []
  })
}

function continues({zhWords}: Passage, from: number, end: number): boolean {
  const before = zhWords[from - 1]
  const isNext = before?.end === zhWords[from]?.start
  return isNext && before !== undefined && !isStop(before) && end - before.start <= 16
}

function nameOf(latin: string): EnglishName {
  const words = latin.split(' ').map((text) => ({start: 0, end: 0, text, key: text.toLowerCase()}))
  return {text: latin, start: 0, end: latin.length, words}
}

const latinRun =
  /[A-Za-z][A-Za-z\d]*(?:[-.+&][A-Za-z\d]+)*(?: (?:[A-Z][A-Za-z\d]*|[A-Za-z]*\d[A-Za-z\d.]*)(?:[-+&][A-Za-z\d]+)*)*/g

/** Names in Latin letters that stand in the Chinese, outside parentheses. */
function latinSpans(passage: Passage): Span[] {
  const bare = passage.zhKey.replaceAll(/\([^()]*\)/g, (content) => ' '.repeat(content.length))
  return [...bare.matchAll(latinRun)].flatMap(({0: found, index}) => {
    if (isInSentence(bare, index, index + found.length)) return []
    const hasVersion = / \S*\d/.test(found)
    const parts = hasVersion ? [found, found.slice(0, found.indexOf(' '))] : [found]
    return parts
      .filter((text) => text.length > 1 && !/^[a-z]+$/.test(text))
      .map((text) => ({
        text: passage.zh.slice(index, index + text.length),
        key: text,
        start: index,
        end: index + text.length,
        words: []
      }))
  })
}

/** Whether more Latin words stand beside it: then it is quoted, and no name. */
function isInSentence(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  return /[A-Za-z][,;]? $/.test(before) || /^[,;]? [A-Za-z]/.test(text.slice(end, end + 3))
}

function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (
      !/[\p{L}\d]$/u.test(text.slice(0, at)) &&
      !/^[\p{L}\d]/u.test(text.slice(at + name.length))
    ) {
      return true
    }
  }

  return false
}
