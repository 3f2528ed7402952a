import {keyOf} from '../words/index.ts'

/** How a label is set off from what is said. */
export type LabelForm = 'colon' | 'dash' | 'bracket' | 'dot' | 'space' | 'sign' | 'line'

/** A reading of a line's start as a label; numbers are places in the cleaned text. */
export interface LabelReading {
  start: number
  end: number
  nameStart: number
  name: string
  key: string
  note?: string
  form: LabelForm
}

/** A line without its markup. */
export interface BareLine {
  text: string
  /** `text`, folded: places are the same. */
  folded: string
  /** Where the label begins, with its number or time. */
  start: number
  /** Where its name begins. */
  at: number
}

/** Take number, time and what stands in parentheses or square brackets off a label. */
export function readName(label: string): {name: string; key: string; note?: string} {
  const note = /[（([]([^（()）[\]]*)[）)\]]\s*$/.exec(label)
  const bare = label
    .replace(/\s*[（([][^（()）[\]]*[）)\]]\s*$/, '')
    .replace(/\s*[[(（【]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\])）】]?\s*$/, '')
    .trim()
  const key = keyOf(bare)
  const number =
    /^(q|a|问|答|提问|问题|回答|question|answer) ?(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/.exec(
      key
    ) ?? /^第[\d一二三四五六七八九十]{1,3}个?(问题|问|答)$/.exec(key)
  if (number?.[1]) return {name: bare, key: number[1]}
  return {name: bare, key, ...(note?.[1] && {note: note[1]})}
}
