import type {QuantityUnit, Span} from '../quantity.ts'
import {scaled, sum} from '../quantity.ts'
import type {Numeral} from './numeral.ts'
import {digitOf, matchAt} from './numeral.ts'
import {suffixes} from './units.ts'

/** What a numeral says together with the words after it. */
export interface Counted {
  end: number
  span: Span
  unit?: QuantityUnit | undefined
  approx?: boolean
}

type Reader = (numeral: Numeral, text: string, before: string) => Counted | undefined

const share =
  /成(?!为|功|本|立|员|果|长|绩|都|熟|分|交|就|效|人|语|因|套|见|型|群|行|品|年|份)([一二三四五六七八九半])?/y

/** `三成` is 30 percent, `六成五` 65. */
const readShare: Reader = ({span, end, arabic}, text) => {
  if (span[1] > 10 || (arabic && span[0] % 1 !== 0)) return undefined
  const found = matchAt(share, text, end)
  if (!found) return undefined
  const last = found[1] === '半' ? 5 : (digitOf(found[1]) ?? 0)
  return {end: end + found.length, span: sum(scaled(span, 10), [last, last]), unit: 'percent'}
}

const cut = /折(?!磨|腾|射|断|叠|中|返|损|旧|合|算|衷|线|服)/y

/** `八折` is 20 percent off, `七五折` 25. */
const readDiscount: Reader = ({span, end}, text) => {
  const found = matchAt(cut, text, end)
  if (!found || span[1] >= 100) return undefined
  const paid = (value: number) => (value < 10 ? value * 10 : value)
  return {end: end + 1, span: [100 - paid(span[1]), 100 - paid(span[0])], unit: 'discount'}
}

/** `翻兩番`: twice doubled. */
const readDoubling: Reader = ({span, end}, text, before) => {
  if (!/翻了?$/.test(before) || text[end] !== '番') return undefined
  return {end: end + 1, span: [2 ** span[0], 2 ** span[1]], unit: 'times'}
}

const decade = /年代/y
const century = /世纪/y
const thisCentury = /(?:上个?|(本|21|二十一)|(19|十九)|20|二十)世纪$/

/** `1990年代`, `90年代`, `上世紀九十年代`. */
const readDecade: Reader = ({span, end}, text, before) => {
  if (!matchAt(decade, text, end)) return undefined
  const named = span[0] < 100 ? thisCentury.exec(before) : null
  const base = named === null ? 0 : named[1] ? 2000 : named[2] ? 1800 : 1900
  return {end: end + 2, span: [base + span[0], base + span[1] + 9], unit: 'decade'}
}

/** `一九六幾年`: some year of the decade. */
const readSomeYear: Reader = ({span, end}, text) => {
  const [first] = span
  if (!text.startsWith('几年', end) || first < 100 || first > 299) return undefined
  return {end: end + 2, span: [first * 10, first * 10 + 9], unit: 'decade'}
}

/** `21世紀` is an ordinal. */
const readCentury: Reader = ({span, end}, text) => {
  if (!matchAt(century, text, end) || span[1] > 30) return undefined
  return {end: end + 2, span, unit: 'ordinal'}
}

const moreAfter = /[多余](?!数|样|元)/y
const year = /年(?!级|代)/y
const month = /月(?!球|亮|饼|经)/y
const day = /[日号](?!元|圆|本|币|线|楼|院|店|机|码|称|召|令)/y

const readYear: Reader = (numeral, text, before) => {
  const {span, end, approx, arabic, literal} = numeral
  if (!matchAt(year, text, end)) return undefined
  if (/(?:民国|民國) ?$/.test(before)) {
    return {end: end + 1, span: sum(span, [1911, 1911]), unit: 'year'}
  }

  const [value] = span
  if (!approx && (arabic || literal) && value % 1 === 0) {
    if (value >= 1000 && value < 3000) return {end: end + 1, span, unit: 'year'}
    const short =
      value < 100 && text.length > end + 1 && /^年\d{1,2}月/.test(text.slice(end, end + 4))
    const base = value < 50 ? 2000 : 1900
    if (short && value >= 10) return {end: end + 1, span: sum(span, [base, base]), unit: 'year'}
  }

  const open = matchAt(moreAfter, text, end + 1) !== undefined
  if (open) return {end: end + 2, span: sum(span, [0, 0.9]), unit: 'years', approx: true}
  return {end: end + 1, span, unit: 'years'}
}

const readMonth: Reader = ({span, end, approx}, text) => {
  if (!matchAt(month, text, end) || approx || span[0] < 1 || span[1] > 12) return undefined
  return {end: end + 1, span, unit: 'month'}
}

const readDay: Reader = ({span, end, approx}, text) => {
  if (!matchAt(day, text, end) || approx || span[0] < 1 || span[1] > 31) return undefined
  return {end: end + 1, span, unit: 'day'}
}

const clockAfter = /(?:点|时)(?:(半)|(一刻)|(三刻)|([〇零一二三四五六七八九十\d]{1,3})分)?/y
const certain = /(?:点钟|点整|点半|点[一三]刻|点许|点左右|时(?!代|间|候|期|而|装|常))/y
const daytime =
  /(上午|早上|早晨|清晨|凌晨|今晨|中午|正午|下午|午后|傍晚|晚上|晚间|夜里|夜间|深夜|当晚|今晚|昨晚|晚) ?$/

/** `下午3時` is 15, `三點半` 3.5. */
const readClock: Reader = ({span, end}, text, before) => {
  const part = daytime.exec(before)?.[1]
  clockAfter.lastIndex = end
  const found = clockAfter.exec(text)
  if (!found || span[1] > 24 || span[0] % 1 > 0) return undefined
  if (!part && found[4] === undefined && !matchAt(certain, text, end)) return undefined
  const minutes = found[1] ? 30 : found[2] ? 15 : found[3] ? 45 : minutesOf(found[4])
  const late = part !== undefined && /下午|午后|晚|夜/.test(part) && span[1] < 12 ? 12 : 0
  const more = late + minutes / 60
  return {end: end + found[0].length, span: sum(span, [more, more]), unit: 'time'}
}

function minutesOf(text = '0'): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text.slice(-1)]
  return (tens === '' ? 1 : (digitOf(tens) ?? 0)) * 10 + (digitOf(ones) ?? 0)
}

/** `一年半`, `兩個半小時`. */
const half =
  /(?:年|天|岁|倍|小时)半|个半(?=月|小时|钟头|世纪|百分点|[的左以之]|$|[^\p{Script=Han}])/uy

const readHalf: Reader = (numeral, text) => {
  const found = matchAt(half, text, numeral.end)
  if (!found) return undefined
  const end = numeral.end + found.length
  const span = sum(numeral.span, [0.5, 0.5])
  if (found.startsWith('个')) return readTable(text, end, span, true) ?? {end, span}
  const counted = readTable(found.slice(0, -1), 0, span, false)
  return {span, unit: 'years', ...counted, end}
}

/** `三年多`, `兩個多月`: somewhat more than the numeral says. */
const more = /个[多余](?=月|小时|钟头|世纪|星期|百分点)/y

const readCounted: Reader = ({span, end}, text) => {
  const open = matchAt(more, text, end)
  const wide: Span = [span[0], span[1] + 0.9]
  if (open) {
    const counted = readTable(text, end + open.length, wide, true)
    return counted && {...counted, approx: true}
  }

  const counted = readTable(text, end, span, false)
  if (!counted || !matchAt(moreAfter, text, counted.end)) return counted
  return {...counted, ...readTable(text, end, wide, false), end: counted.end + 1, approx: true}
}

/** Look a unit up; `spoken` where its `個` has been read. */
function readTable(text: string, at: number, span: Span, spoken: boolean): Counted | undefined {
  for (const [pattern, unit, factor = 1] of suffixes) {
    const found = matchAt(spoken ? loosened(pattern) : pattern, text, at)
    if (found) return {end: at + found.length, span: scaled(span, factor), unit}
  }

  return undefined
}

const withoutGe = new Map<RegExp, RegExp>()

/** The pattern of a suffix once its `個` has been read. */
function loosened(pattern: RegExp): RegExp {
  const known = withoutGe.get(pattern) ?? new RegExp(pattern.source.replace(/^个(?!\?)/, ''), 'y')
  withoutGe.set(pattern, known)
  return known
}

const readers: readonly Reader[] = [
  readShare,
  readDiscount,
  readDoubling,
  readDecade,
  readSomeYear,
  readCentury,
  readHalf,
  readYear,
  readMonth,
  readDay,
  readClock,
  readCounted
]

/**
 * Read what a numeral counts.
 *
 * @param before The few characters before the numeral.
 */
export function readSuffix(numeral: Numeral, text: string, before: string): Counted {
  for (const read of readers) {
    const found = read(numeral, text, before)
    if (found) return found
  }

  return {end: numeral.end, span: numeral.span}
}
