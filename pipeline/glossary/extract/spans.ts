import {spellsNames} from './sound.ts'
import {isStop} from './stop-words.ts'
import type {Passage, Word} from './passages.ts'

/** A stretch of a Chinese passage that may be a name or a term. */
export interface Span {
  text: string
  /** Folded, without dots and blanks. */
  key: string
  start: number
  end: number
  words: Word[]
}

/** As many words a span has at most, and as many characters. */
const usual = {words: 10, characters: 16}

/** Every run of words between punctuation marks that neither begins nor ends with a particle. */
export function spansOf(passage: Passage): Span[] {
  const spans: Span[] = []
  eachSpan(passage, usual, (from, to) => void spans.push(spanOf(passage, from, to)))
  return spans
}

/** Visit those runs: their first and last words, and their keys. */
export function eachSpan(
  passage: Passage,
  most: {words: number; characters: number},
  visit: (from: number, to: number, key: string) => undefined
): undefined {
  const {zhWords} = passage
  zhWords.forEach((first, from) => {
    if (isStop(first)) return
    let key = ''
    for (let to = from; to < Math.min(zhWords.length, from + most.words); to++) {
      const last = zhWords[to]!
      const before = zhWords[to - 1]
      if (to > from && before && !isJoined(passage, before, last)) break
      if (/^[的和与及在是了或]$/.test(last.key)) break
      if (last.end - first.start > most.characters) break
      key += last.key
      if (!isStop(last)) visit(from, to, key)
    }
  })
}

function isJoined({zhKey}: Passage, before: Word, next: Word): boolean {
  return /^·?$/.test(zhKey.slice(before.end, next.start))
}

/** The span of the words from one to another. */
export function spanOf(passage: Passage, from: number, to: number): Span {
  const words = passage.zhWords.slice(from, to + 1)
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? 0
  const key = words.map((word) => word.key).join('')
  return {text: passage.zh.slice(start, end), key, start, end, words}
}

/**
 * The names with a dot in a passage: before it the characters that spell names, behind it the same,
 * or what stands before a parenthesis.
 */
export function dottedNames(passage: Passage): Span[] {
  return [...passage.zhKey.matchAll(/\p{Script=Han}(?:·\p{Script=Han}+)+/gu)].flatMap(
    ({0: found, index}) => {
      const {zhWords} = passage
      const dot = index + 1
      let from = zhWords.findIndex(({end}) => end === dot)
      if (from < 0) return []
      while (goesBack(zhWords, from)) from--
      let to = zhWords.findIndex(
        ({start}) => start > passage.zhKey.lastIndexOf('·', index + found.length)
      )
      while (isSpelled(zhWords[to + 1]) && zhWords[to + 1]!.start === zhWords[to]!.end) to++
      return to < 0 ? [] : [spanOf(passage, from, to)]
    }
  )
}

/** Whether a name begins before a word; one character that is unusual in names may stand inside. */
function goesBack(words: readonly Word[], from: number): boolean {
  const [two, one, own] = [words[from - 2], words[from - 1], words[from]]
  if (!one || one.end !== own?.start) return false
  if (isSpelled(one)) return true
  return one.key.length === 1 && two?.end === one.start && isSpelled(two)
}

/** Whether a word can be part of the spelling of a foreign name. */
function isSpelled(word: Word | undefined): boolean {
  return word !== undefined && [...word.key].every(spellsNames)
}
