import type {Quantity, QuantityUnit, Span} from '../quantity.ts'
import type {Numeral} from './numeral.ts'
import {matchAt, readNumeral} from './numeral.ts'
import type {Counted} from './suffix.ts'
import {readSuffix} from './suffix.ts'

/** A numeral with what stands around it, before ranges are joined. */
export interface Part extends Counted {
  start: number
  numeral?: Numeral
  approx: boolean
  advisory: boolean
}

/** The money that stands before a numeral, and how long its words are. */
interface Money {
  unit: QuantityUnit
  length: number
}

const portion = /分之/y

/** Read the numeral that starts at a place, with its unit. */
export function readPart(
  text: string,
  start: number,
  before: string,
  money?: Money
): Part | undefined {
  const numeral = readNumeral(text, start)
  if (!numeral) return undefined
  if (matchAt(portion, text, numeral.end) !== undefined) {
    const above = readNumeral(text, numeral.end + 2)
    if (above) return hoursOf(fraction(start, numeral, above), text)
  }

  const counted = readSuffix(numeral, text, before)
  const unit = ordinal(numeral, counted, text, before) ?? moneyOf(counted.unit, money?.unit)
  const end = unit === 'ordinal' && text[counted.end] === '大' ? counted.end + 1 : counted.end
  const advisory = isCentury(text, end, unit) || isAdvisory(numeral, counted.span, unit, before)
  const lead = unit === 'ordinal' && before.endsWith('第') ? 1 : (money?.length ?? 0)
  const span = grown(counted, before)
  return {
    start: start - lead,
    end,
    span: span ?? counted.span,
    unit,
    numeral,
    approx:
      numeral.approx || counted.approx === true || span !== undefined || isVague(numeral, before),
    advisory
  }
}

/** `人民幣五十億元`: the words before say which money `元` is. */
function moneyOf(after: QuantityUnit | undefined, before: QuantityUnit | undefined) {
  return after === 'currency' ? (before ?? after) : (after ?? before)
}

const vague = /(?:(?<![最附])近|(?<!预|条)约|[逾超]|超过|至少|不到|不足|最多|大概|左右) ?$/

/** `上百萬`, `約五百`. */
function isVague({doubtful}: Numeral, before: string): boolean {
  return vague.test(before) || (doubtful && before.endsWith('上'))
}

/** `三分之二`, `百分之四十七`. */
function fraction(start: number, below: Numeral, above: Numeral): Part {
  const [base] = below.span
  const percent = base === 100 || base === 1000 || base === 10_000
  const divisor = percent ? base / 100 : base
  const span: Span = [above.span[0] / divisor, above.span[1] / divisor]
  const unit = percent ? 'percent' : 'fraction'
  const advisory = base === 100 && above.span[0] === 100
  return {start, end: above.end, span, unit, numeral: above, approx: above.approx, advisory}
}

const hour = /个?(?:小时|钟头)/y

/** `四分之一小時`. */
function hoursOf(part: Part, text: string): Part {
  const found = part.unit === 'fraction' ? matchAt(hour, text, part.end) : undefined
  return found ? {...part, end: part.end + found.length, unit: 'hours'} : part
}

const congress = /大(?![型家国洲陆学城道哥爷妈伯事件批量步幅规类名品])/y

/** `第三`, and `十八大`: a congress. */
function ordinal(numeral: Numeral, counted: Counted, text: string, before: string) {
  if (/第 ?$/.test(before) && counted.unit !== 'ordinal') return 'ordinal'
  const [value] = numeral.span
  const plenary = !numeral.arabic && !numeral.approx && value > 10 && value < 40
  return plenary && matchAt(congress, text, numeral.end) !== undefined ? 'ordinal' : undefined
}

const decadeOf = /(?<=世纪)[\d〇零一二三四五六七八九十]{1,3}年代/y

/** `20世紀` before `90年代` is a part of the decade. */
function isCentury(text: string, end: number, unit: QuantityUnit | undefined): boolean {
  return unit === 'ordinal' && matchAt(decadeOf, text, end) !== undefined
}

const growth = /(?:增|涨|长|加|升|高|多|大)(?:了|出|长了|加了)?(?:近|约)?$/

/** `增長三倍` is three or four times, as its writer meant it. */
function grown({span, unit}: Counted, before: string): Span | undefined {
  return unit === 'times' && growth.test(before) ? [span[0], span[1] + 1] : undefined
}

const firm = new Set<QuantityUnit | undefined>([
  'percent',
  'point',
  'discount',
  'year',
  'month',
  'decade'
])

function isAdvisory(
  numeral: Numeral,
  span: Span,
  unit: QuantityUnit | undefined,
  before: string
): boolean {
  if (unit === 'customary') return true
  if (firm.has(unit)) return false
  // 一打 and 一刻鐘 are said as loosely as `a dozen`.
  if (numeral.span[1] === 1 && (span[1] === 12 || span[1] === 15)) return true
  const money = unit?.startsWith('currency') === true
  if (numeral.doubtful && !money && !/[上近过数逾超成]$/.test(before)) return true
  if (numeral.arabic || span[0] % 1 > 0) return false
  return unit === 'years' || unit === 'months' || money ? span[1] < 2 : span[1] < 11
}

/** A part as a quantity without its words; none where the value is too large to say. */
export function toAmount(part: Part): Omit<Quantity, 'text'> | undefined {
  const {start, end, span, unit, approx, advisory} = part
  const [low, high] = span
  if (!Number.isFinite(high)) return undefined
  return {
    start,
    end,
    low,
    high,
    ...(unit && {unit}),
    ...(approx && {approx}),
    ...(advisory && {advisory})
  }
}
