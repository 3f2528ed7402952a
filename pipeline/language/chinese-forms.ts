import {fold} from './fold.ts'
import {straddles} from './straddle.ts'

/** Terms longer than this are taken to be words wherever they stand. */
const longestGuarded = 3
const hanOnly = /^\p{Script=Han}+$/u
const latin = /[\p{Script=Latin}\d_]/u

/** Chinese text made ready for looking for terms, and the way back to the text as it stands. */
export interface Reading {
  /** The text as one line, without ruby: the end of a line is nothing inside Chinese, a blank elsewhere. */
  text: string
  /** `text` folded, in lower case; of the same length. */
  key: string
  /** Offsets of a stretch of `text` in the text as it stands. */
  placeOf: (start: number, end: number) => {start: number; end: number}
}

/** What stands between the characters of a word and is none: the end of a line, and ruby. */
const between =
  /(?<=\p{Script=Han})[ \t]*\n[ \t]*(?=\p{Script=Han})|<\/?(?:ruby|rb)>|<r[pt]>[^<]{0,40}<\/r[pt]>/gu

/** Make Chinese text ready for looking for terms. */
export function readChinese(whole: string): Reading {
  const cuts = /[\n<]/.test(whole) ? [...whole.matchAll(between)] : []
  const text = (cuts.length > 0 ? whole.replaceAll(between, '') : whole).replaceAll('\n', ' ')
  return {
    text,
    key: lowerCase(fold(text)),
    placeOf: (start, end) => {
      let before = 0
      let inside = 0
      for (const {index, 0: cut} of cuts) {
        if (index - before - inside >= end) break
        if (index - before <= start) before += cut.length
        else inside += cut.length
      }

      return {start: start + before, end: end + before + inside}
    }
  }
}

/** The keys by which a Chinese term is looked for: with one sign for every middle dot, and without. */
export function keysOf(term: string): string[] {
  const key = lowerCase(fold(term))
  const bare = key.replaceAll('·', '')
  return key === bare ? [key] : [key, bare]
}

function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

/** Whether a stretch is a form of a term in the case that the term has. */
export function sameCase(stretch: string, term: string): boolean {
  return fold(stretch).replaceAll('·', '') === fold(term).replaceAll('·', '')
}

/** Whether a stretch is a word of its own: not part of a longer name or number, nor cut out of words. */
export function isOwnWord({text, key}: Reading, start: number, end: number): boolean {
  const joins = (at: number) => latin.test(key.charAt(at - 1)) && latin.test(key.charAt(at))
  if (joins(start) || joins(end)) return false
  if (/\d$/.test(key.slice(start, end)) && /^\.\d/.test(key.slice(end, end + 2))) return false
  if (end - start > longestGuarded || !hanOnly.test(text.slice(start, end))) return true
  return !straddles(text, start, end)
}

/**
 * Find a term in a Chinese text, in either script, across every middle dot or none and over the ends
 * of lines.
 *
 * @param term As the glossary has it.
 * @param exact Whether letters must be in the term's case.
 * @param anywhere Whether it may be cut out of other words.
 * @returns Where it stands, in UTF-16 code units, in order and without overlap.
 */
export function findChineseForms(
  text: string,
  term: string,
  {exact = false, anywhere = false}: {exact?: boolean; anywhere?: boolean} = {}
): Array<{start: number; end: number}> {
  const reading = readChinese(text)
  const found: Array<{start: number; end: number}> = []
  for (const key of keysOf(term)) {
    for (let at = reading.key.indexOf(key); at >= 0; at = reading.key.indexOf(key, at + 1)) {
      const end = at + key.length
      if (exact && !sameCase(reading.text.slice(at, end), term)) continue
      if (anywhere || isOwnWord(reading, at, end)) found.push(reading.placeOf(at, end))
    }
  }

  let free = 0
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(({start, end}) => {
      if (start < free) return false
      free = end
      return true
    })
}
