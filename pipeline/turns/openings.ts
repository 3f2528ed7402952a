import {isNameShaped} from './name-shape.ts'
import {generic, languageTags, leaders} from './words/labels.ts'
import {keyOf, wordsOf} from './words/index.ts'

/** How a label is set off from what is said. */
export type Form = 'colon' | 'dash' | 'bracket' | 'dot' | 'space' | 'sign' | 'line'

/** A reading of a line's opening as a label; numbers are places in the cleaned text. */
export interface Opening {
  start: number
  end: number
  nameStart: number
  nameEnd: number
  name: string
  key: string
  note?: string
  form: Form
}

const genericWords = wordsOf([...generic.question, ...generic.answer])
const brackets: Partial<Record<string, string>> = {
  '【': '】',
  '〔': '〕',
  '[': ']',
  '〖': '〗',
  '〈': '〉',
  '(': ')'
}

const time = /^[[(【]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?[\])】]?\s*/
const ordinal = /^(?:\(?[一二三四五六七八九十]{1,3}[、)]|\d{1,3}[.、)]|#\d{1,3})\s*/
const language = new RegExp(`^\\[?(?:${languageTags.map(keyOf).join('|')})\\]?\\s*[:|]\\s*`, 'i')

/** Read a cleaned line's opening in every way that it may be a label. */
export function openings(text: string, folded: string): Opening[] {
  const blank = /^\s*/.exec(folded)?.[0].length ?? 0
  const plain = readings(text, folded, blank, blank)
  const rest = folded.slice(blank)
  const prefix = prefixLength(rest)
  if (prefix === 0) return plain
  const inner = readings(text, folded, blank, blank + prefix)
  return inner.length > 0 ? inner : plain
}

function prefixLength(folded: string): number {
  let length = 0
  for (const pattern of [time, ordinal, language, time]) {
    length += pattern.exec(folded.slice(length))?.[0].length ?? 0
  }

  return length
}

function readings(text: string, folded: string, start: number, at: number): Opening[] {
  const one =
    bracketed(text, folded, start, at) ??
    shortGeneric(text, folded, start, at) ??
    sign(text, folded, start, at)
  return one ? [one] : separated(text, folded, start, at)
}

/** `【問】`, `[主持人][14:30]`, `（答）：`. */
function bracketed(text: string, folded: string, start: number, at: number): Opening | undefined {
  const close = brackets[folded.charAt(at)]
  if (!close) return undefined
  const to = folded.indexOf(close, at)
  if (to < 0 || to - at > 24) return undefined
  const {name, key} = named(text.slice(at + 1, to))
  if (!isNameShaped(name) || (close === ')' && !genericWords.has(key))) return undefined
  const after = /^\s*(?:[[(【]?\d{1,2}:\d{2}(?::\d{2})?[\])】]?\s*)?:?/.exec(folded.slice(to + 1))
  const end = to + 1 + (after?.[0].trimEnd().length ?? 0)
  return {start, end, nameStart: at, nameEnd: to, name, key, form: 'bracket'}
}

/** `Q.`, `A1)`, `問、`, `問　`: only labels that name nobody can do without a colon. */
function shortGeneric(
  text: string,
  folded: string,
  start: number,
  at: number
): Opening | undefined {
  const rest = folded.slice(at)
  const dot = /^([QA问答])\s?\d{0,3}\s?[.、|)](?=\s*\S)(?![A-Za-z]\.)/i.exec(rest)
  const raw = text.slice(at)
  const space =
    /^([QA问答问答問])(?=[\u3000\t])/i.exec(raw) ??
    /^([问答問])(?= )/.exec(raw) ??
    /^([QA])\d{1,3}(?= )/.exec(raw)
  const match = dot ?? space
  if (!match || !/^(?:[QA]|[^\x00-\x7F])/.test(rest)) return undefined
  const end = at + match[0].length
  const {name, key} = named(text.slice(at, at + 1))
  return {start, end, nameStart: at, nameEnd: at + 1, name, key, form: dot ? 'dot' : 'space'}
}

/** `●為什麼？`, `──六十年？`. */
function sign(text: string, folded: string, start: number, at: number): Opening | undefined {
  const dashes = /^-{2,4}(?=[^-\s])/.exec(folded.slice(at))
  const isSign = leaders.includes(text.charAt(at)) && /\S/.test(text.slice(at + 1))
  if (!dashes && !isSign) return undefined
  const end = at + (dashes?.[0].length ?? 1)
  const name = text.slice(at, end)
  return {start, end, nameStart: at, nameEnd: end, name, key: keyOf(name), form: 'sign'}
}

/** A name, then a colon or a dash. */
function separated(text: string, folded: string, start: number, at: number): Opening[] {
  const found: Opening[] = []
  for (let index = at; index < Math.min(folded.length, at + 60); index++) {
    const mark = folded.charAt(index)
    const skip = group(folded, index)
    if (skip === undefined) break
    if (skip > index) {
      index = skip
      continue
    }

    if (mark === ':') {
      if (isClock(folded, index) && !/[(\s]$/.test(folded.slice(at, index).replace(/\d+$/, '')))
        break
      if (isClock(folded, index)) continue
      add(index + 1, 'colon', index)
      break
    }

    const dash = dashAt(text, folded, index, at)
    if (dash > 0 && found.length === 0) {
      add(index + dash, 'dash', index)
      index += dash - 1
    } else if (dash === 0 && /[。!?;,…|#<>@{}[\]【】《》~^$%+=]/.test(mark)) break
  }

  return found

  function add(end: number, form: Form, nameEnd: number): undefined {
    const {name, key, note} = named(text.slice(at, nameEnd))
    if (!isNameShaped(name)) return
    if (form === 'colon' && /^\s*\/\//.test(folded.slice(end))) return
    if (form === 'dash' && folded.slice(end).trim() === '') return
    found.push({start, end, nameStart: at, nameEnd, name, key, ...(note && {note}), form})
  }
}

const pairs: Partial<Record<string, string>> = {'(': ')', '"': '"', '《': '》'}

/** The end of the parentheses or quotation that opens here; nothing where it does not close. */
function group(folded: string, index: number): number | undefined {
  const close = pairs[folded.charAt(index)]
  if (!close) return index
  const end = folded.indexOf(close, index + 1)
  return end < 0 || end - index > 44 ? undefined : end
}

function isClock(folded: string, index: number): boolean {
  return /\d/.test(folded.charAt(index - 1)) && /\d/.test(folded.charAt(index + 1))
}

/** Length of the dash at a place; a hyphen must stand free. */
function dashAt(text: string, folded: string, index: number, at: number): number {
  if (index === at || folded.charAt(index) !== '-') return 0
  if (/[-−‐‑]/.test(text.charAt(index))) {
    return folded.slice(index - 1, index + 2) === ' - '
      ? 1
      : (/^--(?!-)/.exec(folded.slice(index))?.[0].length ?? 0)
  }

  return /^-{1,2}/.exec(folded.slice(index))?.[0].length ?? 0
}

/** Take number, time and parentheses off a label. */
export function named(label: string): {name: string; key: string; note?: string} {
  const note = /[（(]([^（()）]*)[）)]\s*$/.exec(label)
  const bare = label
    .replace(/\s*[（(][^（()）]*[）)]\s*$/, '')
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
