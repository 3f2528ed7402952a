import type {Quantity, QuantityUnit, Span} from '../quantity.ts'
import {scaled, shortYear} from '../quantity.ts'
import type {Numeral} from './numeral.ts'
import {matchAt, readNumeral} from './numeral.ts'
import type {Counted} from './suffix.ts'
import {readSuffix} from './suffix.ts'
import {moneyBefore} from './units.ts'

type Amount = Omit<Quantity, 'text'>

/** A numeral with what stands around it, before ranges are joined. */
interface Part extends Counted {
  start: number
  numeral?: Numeral
  approx: boolean
  advisory: boolean
}

/**
 * Read the amount that starts at a place: a numeral with its unit, a range, a fraction.
 *
 * @param text In Simplified characters and ASCII digits, without names.
 * @param free Where the amount before it ended.
 * @returns The amount, none where the words count nothing, and where to go on.
 */
export function readAmount(
  text: string,
  at: number,
  free: number
): {quantity?: Amount; end: number} | undefined {
  const before = text.slice(Math.max(0, at - 6), at)
  if (text[at] === '半') return readHalf(text, at, before)
  if (text.startsWith('一半', at)) return readHalf(text, at + 1, '一')
  const first = readPart(text, at, before, moneyBefore(text.slice(Math.max(free, at - 6), at)))
  if (!first) return undefined
  if (before.endsWith('第') && matchAt(rhetoric, text, at)) return {end: first.end}
  const last = rangeEnd(text, first)
  const quantity = last ? join(first, last) : toAmount(first)
  return quantity ? {quantity, end: quantity.end} : {end: first.end}
}

const portion = /分之/y

/** `第一時間`, `第三方`: no place in an order. */
const rhetoric = /一(?:时间|线|手|夫人|桶金|眼|性)|二(?:天性|春)|三(?:方|者|世界)|六感/y

function readPart(
  text: string,
  start: number,
  before: string,
  money?: {unit: QuantityUnit; length: number}
): Part | undefined {
  const numeral = readNumeral(text, start)
  if (!numeral) return undefined
  if (matchAt(portion, text, numeral.end) !== undefined) {
    const above = readNumeral(text, numeral.end + 2)
    if (above) return fraction(start, numeral, above)
  }

  const weekday = /(?:周|星期|礼拜)$/.test(before) && numeral.end === start + 1
  const counted = readSuffix(numeral, text, before)
  const unit = ordinal(numeral, counted, text, before) ?? moneyOf(counted.unit, money?.unit)
  const end = unit === 'ordinal' && text[counted.end] === '大' ? counted.end + 1 : counted.end
  const approx = numeral.approx || counted.approx === true || vague.test(before)
  const century =
    unit === 'ordinal' &&
    /^世纪[\d〇零一二三四五六七八九十]{1,3}年代/.test(text.slice(end - 2, end + 6))
  const advisory = weekday || century || isAdvisory(numeral, counted.span, unit, before)
  const lead = unit === 'ordinal' && before.endsWith('第') ? 1 : (money?.length ?? 0)
  const span = grown(counted, before)
  return {start: start - lead, end, span, unit, numeral, approx, advisory}
}

/** `人民幣五十億元`: the words before say which money `元` is. */
function moneyOf(after: QuantityUnit | undefined, before: QuantityUnit | undefined) {
  return after === 'currency' ? (before ?? after) : (after ?? before)
}

const vague = /(?:[约近逾超上达]|超过|至少|大约|将近|不到|不足|接近|高达|多达|最多|大概|左右) ?$/

/** `三分之二`, `百分之四十七`. */
function fraction(start: number, below: Numeral, above: Numeral): Part {
  const [base] = below.span
  const [unit, factor]: [QuantityUnit, number] =
    base === 100 || base === 1000 || base === 10000
      ? ['percent', 100 / base]
      : ['fraction', 1 / base]
  const span = scaled(above.span, factor)
  const advisory = base === 100 && above.span[0] === 100
  return {start, end: above.end, span, unit, numeral: above, approx: above.approx, advisory}
}

const congress = /大(?![型家国洲陆学城道哥爷妈伯事件批量步幅规类名品])/y

function ordinal(numeral: Numeral, counted: Counted, text: string, before: string) {
  if (/第 ?$/.test(before) && counted.unit !== 'ordinal') return 'ordinal'
  const [value] = numeral.span
  const plenary = !numeral.arabic && !numeral.approx && value > 10 && value < 40
  if (plenary && matchAt(congress, text, numeral.end) !== undefined) return 'ordinal'
  return undefined
}

/** `增長三倍` is three or four times, as its writer meant it. */
function grown({span, unit}: Counted, before: string): Span {
  const more =
    unit === 'times' && /(?:增|涨|长|加|升|高|多|大)(?:了|出|长了|加了)?(?:近|约)?$/.test(before)
  return more ? [span[0], span[1] + 1] : span
}

const firm = new Set<QuantityUnit | undefined>([
  'percent',
  'point',
  'discount',
  'year',
  'month',
  'decade'
])

function isAdvisory(numeral: Numeral, span: Span, unit: QuantityUnit | undefined, before: string) {
  if (unit === 'customary') return true
  if (numeral.doubtful && !/[上近过数逾超成]$/.test(before) && !unit?.startsWith('currency'))
    return true
  if (firm.has(unit) || numeral.arabic || span[0] % 1 > 0) return false
  if (unit === 'years' || unit === 'months' || unit?.startsWith('currency')) return span[1] < 2
  return span[0] < 11
}

const connector = / ?(?:[到至~–—－-]|或者?) ?/y

/** The other end of a range: `一到兩年`, `10%-20%`, `三、四個`. */
function rangeEnd(text: string, first: Part): Part | undefined {
  const listed = /^[、,]/.test(text.slice(first.end, first.end + 1))
  const link = listed ? text[first.end] : matchAt(connector, text, first.end)
  if (link === undefined || first.numeral?.approx || first.unit === 'ordinal') return undefined
  const at = first.end + link.length
  if (!/[\d〇零一两二三四五六七八九十百千万亿$]/.test(text[at] ?? '')) return undefined
  const percent = text.startsWith('百分之', at)
  const last = readPart(text, at, '')
  if (!last?.numeral || last.numeral.approx || !first.numeral) return undefined
  if (listed && !neighbours(first.numeral, last.numeral)) return undefined
  if (link.trim() === '或' && last.numeral.span[0] !== first.numeral.span[0] + 1) return undefined
  const open = first.unit === undefined || last.unit === undefined || percent
  if (!open && first.unit !== last.unit && !calendar(first, last)) return undefined
  return last
}

/** `2017—2020年` and `3至5月`: the first end reads as a plain number or a length of time. */
function calendar(first: Part, last: Part): boolean {
  return first.unit === 'years' && last.unit === 'year'
}

/** `三、四十`: Han digits side by side. */
function neighbours(first: Numeral, last: Numeral): boolean {
  const single = !first.arabic && !last.arabic && first.span[0] < 10 && first.span[0] > 0
  const lead = last.span[0] / 10 ** Math.floor(Math.log10(Math.max(last.span[0], 1)))
  return single && Math.floor(lead) === first.span[0] + 1
}

function join(first: Part, last: Part): Amount | undefined {
  const unit = last.unit ?? first.unit
  const scale = last.numeral?.scale ?? 1
  const widened = scaled(first.span, scale)
  const shared = first.numeral?.scale === 1 && scale > 1 && widened[1] < last.span[1]
  const span: Span = [shared ? widened[0] : first.span[0], last.span[1]]
  const year = shortYear(first.span[0], last.span[1])
  if (year !== undefined)
    return toAmount({...first, end: last.end, span: [first.span[0], year], unit: 'year'})
  if (span[0] > span[1]) return toAmount(first)
  const advisory = last.advisory && first.advisory && (unit === undefined || unit === 'customary')
  return toAmount({...first, end: last.end, span, unit, approx: first.approx, advisory})
}

function toAmount({start, end, span, unit, approx, advisory}: Part): Amount | undefined {
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

const halves: ReadonlyArray<readonly [pattern: RegExp, unit: QuantityUnit, value: number]> = [
  [/半年(?!级)/y, 'years', 0.5],
  [/半个多?月/y, 'months', 0.5],
  [/半个?多?(?:小时|钟头)/y, 'hours', 0.5],
  [/半个?多?世纪/y, 'years', 50],
  [/半天|半日/y, 'days', 0.5],
  [/半数|半(?=[以之]?[上下]|$|[^\p{Script=Han}])/uy, 'fraction', 0.5]
]

function readHalf(text: string, start: number, before: string) {
  for (const [pattern, unit, value] of halves) {
    const found = matchAt(pattern, text, start)
    if (found === undefined) continue
    const part = /[上下前后]$/.test(before)
    const advisory = part || unit === 'days' || unit === 'fraction'
    const end = start + found.length
    const amount: Part = {start, end, span: [value, value], unit, approx: false, advisory}
    const quantity = toAmount(part ? {...amount, unit: 'fraction', span: [0.5, 0.5]} : amount)
    return quantity && {quantity, end}
  }

  return /[一过近大多]$/.test(before)
    ? {
        quantity: {
          start,
          end: start + 1,
          low: 0.5,
          high: 0.5,
          unit: 'fraction' as const,
          advisory: true as const
        },
        end: start + 1
      }
    : undefined
}
