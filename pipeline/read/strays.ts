/** What `withoutStrays` makes of a text. */
export interface Cleaned {
  text: string
  /** How many characters are left out. */
  count: number
  /** Where the first one stood, as an offset into `text`; −1 where there is none. */
  first: number
}

const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g

/** Control characters but for tab and line feed, zero-width space, word joiner, byte order mark. */
const strays = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2060\uFEFF]/

/** Zero-width joiners have a meaning in other scripts and between emoji, beside Han they have none. */
const joiners = /(?<=\p{Script=Han})[\u200C\u200D]+|[\u200C\u200D]+(?=\p{Script=Han})/u

const all = new RegExp(`${strays.source}|${joiners.source}`, 'gu')

/** Make every line break `\n` and leave out the characters that nobody sees. */
export function withoutStrays(raw: string): Cleaned {
  const text = raw.replaceAll(lineBreaks, '\n')
  let count = 0
  let first = -1
  const cleaned = text.replaceAll(all, (stray, offset: number) => {
    count += stray.length
    if (first < 0) first = offset
    return ''
  })
  return {text: cleaned, count, first}
}
