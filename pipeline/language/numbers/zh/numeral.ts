import {scaled, sum} from '../quantity.ts'
import type {Span} from '../quantity.ts'
import {dozen} from './units.ts'

/** A Chinese numeral without what it counts. */
export interface Numeral {
  end: number
  span: Span
  /** The words leave the value open: `幾`, `多`, `七八十`. */
  approx: boolean
  /** Written with Arabic digits. */
  arabic: boolean
  /** Often no number: a scale alone (`百`), two digits side by side (`五四`). */
  doubtful: boolean
  /** Han digits without scales: `二〇二五`. */
  literal: boolean
  /** The scale that ends it: 10,000 in `6萬`, 1 in `60`. */
  scale: number
}

const digits = '〇一二三四五六七八九'
const units: Partial<Record<string, number>> = {十: 10, 百: 100, 千: 1000}
const tens: Partial<Record<string, number>> = {廿: 20, 卅: 30}
const scales: Partial<Record<string, number>> = {万: 1e4, 亿: 1e8, 兆: 1e12}

/** The value of a Han digit. */
export function digitOf(letter: string | undefined): number | undefined {
  if (letter === '零') return 0
  if (letter === '两') return 2
  const value = letter ? digits.indexOf(letter) : -1
  return value < 0 ? undefined : value
}

const arabicNumber = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y
const hanDigits = /[〇零一二三四五六七八九]+|两三?/y

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

interface State {
  at: number
  /** What stands before the last `億` or `兆`, before the last `萬`, and below 10,000. */
  large: Span
  middle: Span
  section: Span
  /** Digits that still wait for their unit. */
  current: Span | undefined
  /** The last unit within the section, and the last unit or scale at all. */
  sectionUnit: number
  unit: number
  scale: number
  zero: boolean
  approx: boolean
  /** The last digit stands for any: `幾`, `數`, `多`. */
  open: boolean
  arabic: boolean
  doubtful: boolean
  literal: boolean
}

const none: Span = [0, 0]

/**
 * Read a numeral in Simplified characters.
 *
 * @param text With ASCII digits.
 * @param at Where the numeral starts.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const state: State = {
    at,
    large: none,
    middle: none,
    section: none,
    current: undefined,
    sectionUnit: 1e4,
    unit: 1,
    scale: 1,
    zero: false,
    approx: false,
    open: false,
    arabic: false,
    doubtful: false,
    literal: false
  }
  while (steps.some((step) => step(state, text))) continue
  if (state.at === at) return undefined
  const {large, middle, section, approx, arabic, doubtful, literal, scale} = state
  const span = sum(sum(large, middle), sum(section, rest(state)))
  return {end: state.at, span, approx, arabic, doubtful, literal, scale}
}

/** `一萬六` is 16,000 and `三百五` is 350: a last digit counts the next unit. */
function rest({current, unit, zero}: State): Span {
  if (!current) return none
  return unit >= 100 && !zero && current[1] < 10 ? scaled(current, unit / 10) : current
}

function started({large, middle, section}: State): boolean {
  return large[1] + middle[1] + section[1] > 0
}

type Step = (state: State, text: string) => boolean

const readArabic: Step = (state, text) => {
  if (state.current) return false
  const found = matchAt(arabicNumber, text, state.at)
  if (!found) return false
  const value = Number(found.replaceAll(',', ''))
  state.at += found.length
  state.current = [value, value]
  state.arabic = true
  state.scale = 1
  return true
}

const readDigits: Step = (state, text) => {
  if (state.current) return false
  let run = matchAt(hanDigits, text, state.at)
  if (!run) return false
  const values = [...run].map((letter) => digitOf(letter) ?? 0)
  if (started(state)) {
    if (run === '两' && !/[百千万亿]/.test(text[state.at + 1] ?? '')) return false
    const zeros = values.findIndex((value) => value > 0)
    if (zeros < 0 || values.length - zeros > 2) return false
    state.zero ||= zeros > 0
    run = run.slice(zeros)
    values.splice(0, zeros)
    state.at += zeros
  }

  const [first = 0, second] = values
  state.at += run.length
  state.scale = 1
  if (second === undefined) state.current = [first, first]
  else if (values.length === 2 && isRange(run, first, second)) {
    state.current = first < second ? [first, second] : [second, first]
    state.approx = true
  } else {
    const value = values.length > 21 ? Infinity : Number(values.join(''))
    state.current = [value, value]
    state.literal = true
    state.doubtful ||= values.length < 4
  }

  return true
}

/** `七八` is seven or eight, `三五` three to five; `五四` is neither. */
function isRange(run: string, first: number, second: number): boolean {
  return (first > 0 && second === first + 1) || run === '三五' || run === '三二'
}

const vagueDigit = /[几数](?=[十百千万亿])|几/y

const readVague: Step = (state, text) => {
  if (state.current || state.literal) return false
  const found = matchAt(vagueDigit, text, state.at)
  if (!found || (found === '数' && /[人总次多少无指系函]/.test(text[state.at - 1] ?? '')))
    return false
  if (found === '几' && !units[text[state.at + 1] ?? ''] && !inTen(state, text)) return false
  state.at++
  state.current = [started(state) ? 0 : 2, 9]
  state.approx = true
  state.open = true
  return true
}

/** `十幾`, `幾十幾`, and `幾萬`, `幾個億`, `幾打`. */
function inTen(state: State, text: string): boolean {
  if (state.unit >= 10 && state.unit < 1e4) return true
  if (matchAt(dozen, text, state.at + 1)) return true
  return scales[text[state.at + 1] ?? ''] !== undefined || text.startsWith('个亿', state.at + 1)
}

/** `廿四`, `一百卅`. */
const readTens: Step = (state, text) => {
  const value = tens[text[state.at] ?? '']
  if (value === undefined || state.current || state.sectionUnit <= 10) return false
  state.section = sum(state.section, [value, value])
  Object.assign(state, {sectionUnit: 10, unit: 10, scale: 10, zero: false})
  state.at++
  return true
}

const readUnit: Step = (state, text) => {
  const unit = units[text[state.at] ?? '']
  if (unit === undefined || unit >= state.sectionUnit) return false
  if (matchAt(measure, text, state.at)) return false
  const {current} = state
  if (!current && unit > 10 && started(state)) return false
  state.doubtful ||= !current && !started(state) && unit > 10
  state.section = sum(state.section, widen(current ?? [1, 1], unit, state.open))
  Object.assign(state, {current: undefined, sectionUnit: unit, unit, scale: unit, zero: false})
  state.at++
  return true
}

/** `數百` may be anything up to 999, while `七八百` is 700 to 800. */
function widen(span: Span, unit: number, open: boolean): Span {
  const [low, high] = scaled(span, unit)
  return [low, open ? high + unit - 1 : high]
}

/** `千瓦` and `兆瓦` are units of their own. */
const measure = /[千兆](?=瓦|赫|字节|比特|欧|帕|焦|伏|米|克|卡|位元)/y

/** `1.2 萬億`, `十個億`. */
const beforeScale = / (?=[万亿兆])|个(?=亿)/y
const beforeHanScale = /个(?=亿)/y

const readScale: Step = (state, text) => {
  const gap = matchAt(state.arabic ? beforeScale : beforeHanScale, text, state.at)?.length ?? 0
  const letter = text[state.at + gap] ?? ''
  const scale = scales[letter]
  if (scale === undefined || matchAt(measure, text, state.at + gap)) return false
  const {current, section, middle} = state
  const below = sum(section, current ?? none)
  if (scale === 1e4) {
    if (middle[1] > 0) return false
    const bare = below[1] === 0
    if (bare && started(state)) return false
    state.doubtful ||= bare
    state.middle = widen(bare ? [1, 1] : below, scale, state.open)
  } else {
    const bare = below[1] + middle[1] === 0
    if (bare && started(state)) return false
    state.doubtful ||= bare
    state.large = sum(state.large, widen(bare ? [1, 1] : sum(middle, below), scale, state.open))
    state.middle = none
  }

  const total = scale === 1e8 && middle[1] > 0 ? 1e12 : scale
  Object.assign(state, {section: none, current: undefined, sectionUnit: 1e4, zero: false})
  Object.assign(state, {unit: scale, scale: total, literal: false})
  state.at += gap + 1
  return true
}

const odd = /[多余](?!数|样|元|边|少|半)|来(?=[个人年天岁斤块万里米名位度次分只条家页])/y

/** `500多萬`, `三十餘`, `十來個`. */
const readOdd: Step = (state, text) => {
  const {current, unit, literal} = state
  if (literal || state.approx || !matchAt(odd, text, state.at)) return false
  if (current) {
    const step = trailing(current[1])
    if (step < 10 && !(state.arabic && current[1] >= 10)) return false
    state.current = [current[0], current[1] + Math.max(step - 1, 0)]
  } else if (unit >= 10) {
    const more: Span = [0, unit - 1]
    if (unit >= 1e8) state.large = sum(state.large, more)
    else if (unit === 1e4) state.middle = sum(state.middle, more)
    else state.section = sum(state.section, more)
  } else return false
  state.doubtful = false
  state.approx = true
  state.open = true
  state.at++
  return true
}

/** The largest power of ten that divides a whole number; 1 for others. */
function trailing(value: number): number {
  if (!Number.isSafeInteger(value) || value === 0) return 1
  let power = 1
  while (value % (power * 10) === 0) power *= 10
  return power
}

const decimals = /点[〇零一二三四五六七八九]+(?![十分刻])/y

const readDecimals: Step = (state, text) => {
  const {current, literal, arabic, section} = state
  if (literal || arabic || state.approx || (!current && section[1] === 0)) return false
  const found = matchAt(decimals, text, state.at)
  if (!found || found.length > 20) return false
  const fraction = Number(`0.${Array.from(found.slice(1), digitOf).join('')}`)
  state.current = sum(current ?? none, [fraction, fraction])
  state.zero = true
  state.at += found.length
  return true
}

const steps: readonly Step[] = [
  readArabic,
  readDigits,
  readVague,
  readTens,
  readUnit,
  readScale,
  readOdd,
  readDecimals
]
