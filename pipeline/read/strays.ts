import {applyEdits} from '../tree/edit.ts'
import type {Edit} from '../tree/edit.ts'

/** What `withoutStrays` makes of a text. */
export interface Stripped {
  text: string
  /** How it differs from the given one. */
  edits: Edit[]
  /** How many characters are left out. */
  count: number
  /** Where the first one stands, as an offset into the given text; −1 where there is none. */
  first: number
}

/** What stands for a line break. */
const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/

/**
 * Control characters but for tab and line feed, soft hyphen, zero-width space, word joiner and its
 * like, byte order mark.
 */
const strays = /[\0-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u2060-\u2064\uFEFF]/

/** Zero-width joiners have a meaning in other scripts and between emoji, not beside these. */
const joiners =
  /(?<=[\p{Script=Han}\p{Script=Latin}])[\u200C\u200D]+|[\u200C\u200D]+(?=[\p{Script=Han}\p{Script=Latin}])/u

/** Marks of direction have a meaning where a text has words that run from right to left. */
const directions = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

const always = new RegExp(`${breaks.source}|${strays.source}|${joiners.source}`, 'gu')
const all = new RegExp(`${always.source}|${directions.source}`, 'gu')

/** Make every line break `\n` and leave out the characters that nobody sees. */
export function withoutStrays(raw: string): Stripped {
  const edits: Edit[] = []
  let count = 0
  let first = -1
  for (const {0: found, index} of raw.matchAll(rightToLeft.test(raw) ? always : all)) {
    const isBreak = breaks.test(found)
    edits.push({
      start: index,
      end: index + found.length,
      value: isBreak && !isPageAtLine(raw, index) ? '\n' : ''
    })
    if (isBreak) continue
    count += found.length
    if (first < 0) first = index
  }

  return {text: applyEdits(raw, edits), edits, count, first}
}

/** A page break is a line break, unless it stands at one. */
function isPageAtLine(text: string, at: number): boolean {
  return text.charAt(at) === '\f' && /[\r\n]/.test(text.slice(Math.max(0, at - 1), at + 2))
}
