import type {Quantity, QuantityUnit} from './quantity.ts'

const englishScales: ReadonlyArray<readonly [number, string]> = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million']
]
const chineseScales: ReadonlyArray<readonly [number, string]> = [
  [1e12, '萬億'],
  [1e8, '億'],
  [1e4, '萬']
]

function number(value: number, lang: 'zh' | 'en'): string {
  const scales = lang === 'en' ? englishScales : chineseScales
  const [scale, word] = scales.find(([least]) => value >= least) ?? [1, '']
  const short = Number((value / scale).toPrecision(6))
  return (lang === 'en' && scale === 1 ? grouped(short) : String(short)) + word
}

function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const thousands = whole.length > 3 ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}

const months =
  'January February March April May June July August September October November December'.split(' ')

const chineseUnits: Partial<Record<QuantityUnit, string>> = {
  percent: '%',
  point: '個百分點',
  times: '倍',
  year: '年',
  month: '月',
  day: '日',
  years: '年',
  months: '個月',
  weeks: '週',
  days: '天',
  hours: '小時',
  minutes: '分鐘',
  seconds: '秒'
}

/** How a quantity is said in plain digits: `350 billion`, `47 percent`, `1.2萬億`. */
export function say({low, high, unit}: Quantity, lang: 'zh' | 'en'): string {
  if (unit === 'year') return lang === 'en' ? String(low) : `${low}年`
  if (unit === 'month' && lang === 'en' && low === high) return months[low - 1] ?? String(low)
  if (unit === 'decade') return lang === 'en' ? `${low}s` : `${low}年代`
  const link = lang === 'en' ? ' to ' : '至'
  const digits = low === high ? number(low, lang) : number(low, lang) + link + number(high, lang)
  const code = unit?.startsWith('currency:') ? ` ${unit.slice('currency:'.length)}` : ''
  if (lang === 'zh') return digits + ((unit && chineseUnits[unit]) ?? code)
  if (unit === 'percent') return `${digits} percent`
  if (unit === 'point') return `${digits} percentage points`
  if (unit === 'times') return `${digits} times`
  const length = unit && /^(?:years|months|weeks|days|hours|minutes|seconds)$/.test(unit)
  return length ? `${digits} ${unit}` : digits + code
}
