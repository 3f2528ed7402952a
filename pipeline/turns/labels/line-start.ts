import {isNameShaped} from '../names/name-shape.ts'
import {readName} from './reading.ts'
import type {BareLine, LabelReading} from './reading.ts'
import {separated} from './separators.ts'
import {generic, languageTags, leaders} from '../words/labels.ts'
import {keyOf, wordsOf} from '../words/index.ts'

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

/** Read the start of a cleaned line in every way that it may be a label. */
export function readLineStart(text: string, folded: string): LabelReading[] {
  const start = folded.length - folded.trimStart().length
  const line = {text, folded, start, at: start}
  const prefix = prefixLength(folded.slice(start))
  const inner = prefix > 0 ? readings({...line, at: start + prefix}) : []
  return inner.length > 0 ? inner : readings(line)
}

function prefixLength(folded: string): number {
  let length = 0
  for (const pattern of [time, ordinal, language, time]) {
    length += pattern.exec(folded.slice(length))?.[0].length ?? 0
  }

  return length
}

function readings(line: BareLine): LabelReading[] {
  const one = bracketed(line) ?? shortGeneric(line) ?? sign(line)
  return one ? [one] : separated(line)
}

/** `【問】`, `[主持人][14:30]`, `（答）：`. */
function bracketed({text, folded, start, at}: BareLine): LabelReading | undefined {
  const close = brackets[folded.charAt(at)]
  if (!close) return undefined
  const to = folded.indexOf(close, at)
  if (to < 0 || to - at > 24) return undefined
  const {name, key} = readName(text.slice(at + 1, to))
  if (!isNameShaped(name) || (close === ')' && !genericWords.has(key))) return undefined
  const after = /^\s*(?:[[(【]?\d{1,2}:\d{2}(?::\d{2})?[\])】]?\s*)?:?/.exec(folded.slice(to + 1))
  const end = to + 1 + (after?.[0].trimEnd().length ?? 0)
  return {start, end, nameStart: at, name, key, form: 'bracket'}
}

/** `Q.`, `A1)`, `問、`, `問 `: only labels that name nobody can do without a colon. */
function shortGeneric({text, folded, start, at}: BareLine): LabelReading | undefined {
  const rest = folded.slice(at)
  const dot = /^([QA问答])\s?\d{0,3}\s?[.、|)](?=\s*\S)(?![A-Za-z]\.)/i.exec(rest)
  const raw = text.slice(at)
  const space =
    /^([QA问答問])(?=[\u3000\t])/i.exec(raw) ??
    /^([问答問])(?= )/.exec(raw) ??
    /^([QA])\d{1,3}(?= )/.exec(raw)
  const match = dot ?? space
  if (!match || /^[a-z]/.test(rest)) return undefined
  const end = at + match[0].length
  const {name, key} = readName(text.slice(at, at + 1))
  return {start, end, nameStart: at, name, key, form: dot ? 'dot' : 'space'}
}

/** `●為什麼？`, `■：為什麼？`, `──六十年？`. */
function sign({text, folded, start, at}: BareLine): LabelReading | undefined {
  const dashes = /^-{2,4}(?=[^-\s])/.exec(folded.slice(at))
  const isSign = leaders.includes(text.charAt(at)) && /\S/.test(text.slice(at + 1))
  if (!dashes && !isSign) return undefined
  const length = dashes?.[0].length ?? 1
  const colon = /^\s?:/.exec(folded.slice(at + length))?.[0].length ?? 0
  const name = text.slice(at, at + length)
  return {start, end: at + length + colon, nameStart: at, name, key: keyOf(name), form: 'sign'}
}
