/** What `withoutStrays` makes of a text. */
export interface Cleaned {
  text: string
  /** How many characters are left out. */
  count: number
  /** Where the first one stood, as an offset into `text`; −1 where there is none. */
  first: number
}

/** A page break is a line break, unless it stands at one. */
const lineBreaks = /\r\n?|[\v\u0085\u2028\u2029]|(?<![\r\n])\f(?![\r\n])/g

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

const always = new RegExp(`${strays.source}|${joiners.source}`, 'gu')
const all = new RegExp(`${always.source}|${directions.source}`, 'gu')

/** Make every line break `\n` and leave out the characters that nobody sees. */
export function withoutStrays(raw: string): Cleaned {
  const text = raw.replaceAll(lineBreaks, '\n').replaceAll('\f', '')
  let count = 0
  let first = -1
  const cleaned = text.replaceAll(
    rightToLeft.test(text) ? always : all,
    (stray, offset: number) => {
      count += stray.length
      if (first < 0) first = offset
      return ''
    }
  )
  return {text: cleaned, count, first}
}
