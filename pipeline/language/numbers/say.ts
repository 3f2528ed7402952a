import type {Quantity, QuantityUnit} from './quantity.ts'

type Lang = 'zh' | 'en'

const scales: Record<Lang, ReadonlyArray<readonly [least: number, word: string]>> = {
  en: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million']
  ],
  zh: [
    [1e12, '萬億'],
    [1e8, '億'],
    [1e4, '萬']
  ]
}

const months =
  'January February March April May June July August September October November December'.split(' ')

/** Money: before and after an amount in English, after one in Chinese, and its English name. */
const money: Partial<Record<string, readonly [string, string, chinese: string, name: string]>> = {
  USD: ['$', '', '美元', 'dollars'],
  CNY: ['', ' yuan', '人民幣', 'yuan'],
  HKD: ['HK$', '', '港元', 'Hong Kong dollars'],
  TWD: ['NT$', '', '新台幣', 'Taiwan dollars'],
  EUR: ['€', '', '歐元', 'euros'],
  GBP: ['£', '', '英鎊', 'pounds'],
  JPY: ['¥', '', '日元', 'yen'],
  SGD: ['S$', '', '新加坡元', 'Singapore dollars']
}

const units: Partial<Record<QuantityUnit, readonly [english: string, chinese: string]>> = {
  percent: [' percent', '%'],
  point: [' percentage points', '個百分點'],
  discount: [' percent off', '%的折扣'],
  times: [' times', '倍'],
  day: ['', '日'],
  month: ['', '月'],
  years: [' years', '年'],
  months: [' months', '個月'],
  weeks: [' weeks', '週'],
  days: [' days', '天'],
  hours: [' hours', '小時'],
  minutes: [' minutes', '分鐘'],
  seconds: [' seconds', '秒']
}

/** How a quantity is said in plain digits: `350 billion`, `$1 million`, `1.2萬億`, `tens of billions`. */
export function say(quantity: Quantity, lang: Lang): string {
  const {low, high, unit} = quantity
  if (unit === 'year')
    return range([low, high], (value) => (lang === 'en' ? `${value}` : `${value}年`), lang)
  if (unit === 'month' && lang === 'en')
    return range([low, high], (value) => months[value - 1] ?? `${value}`, lang)
  if (unit === 'decade') return lang === 'en' ? `${low}s` : `${low}年代`
  const [before, after, name] = around(unit, lang)
  const vague = loosely(quantity, lang)
  if (vague !== undefined) return name ? `${vague} of ${name}` : vague + after
  return range([low, high], (value) => before + number(value, lang), lang) + after
}

function range([low, high]: [number, number], show: (value: number) => string, lang: Lang): string {
  return low === high ? show(low) : show(low) + (lang === 'en' ? ' to ' : '至') + show(high)
}

function around(unit: QuantityUnit | undefined, lang: Lang): [string, string, name?: string] {
  const code = unit?.startsWith('currency:') ? unit.slice('currency:'.length) : undefined
  const known = code === undefined ? undefined : money[code]
  if (known) return lang === 'en' ? [known[0], known[1], known[3]] : ['', known[2]]
  if (code) return ['', ` ${code}`]
  const words = unit && units[unit]
  return ['', words ? words[lang === 'en' ? 0 : 1] : '']
}

function number(value: number, lang: Lang): string {
  const [scale, word] = scales[lang].find(([least]) => value >= least) ?? [1, '']
  const short = Number((value / scale).toPrecision(6))
  return (lang === 'en' && scale === 1 ? grouped(short) : `${short}`) + word
}

function grouped(value: number): string {
  const [whole = '', fraction] = `${value}`.split('.')
  const thousands = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}

const powers: Record<Lang, readonly string[]> = {
  en: ['', 'thousand', 'million', 'billion', 'trillion'],
  zh: ['', '萬', '億', '萬億']
}

/** `數百億`, `tens of billions`: any number with so many digits. */
function loosely({low, high, approx}: Quantity, lang: Lang): string | undefined {
  const digits = Math.floor(Math.log10(low))
  if (!approx || low !== 2 * 10 ** digits || high < 4.9 * low || high >= 5 * low) return undefined
  const step = lang === 'en' ? 3 : 4
  const scale = powers[lang][Math.floor(digits / step)]
  if (digits < 1 || scale === undefined) return undefined
  if (lang === 'zh') return `數${['', '十', '百', '千'][digits % step]}${scale}`
  const count = ['', 'tens', 'hundreds'][digits % step]
  if (!count) return `${scale}s`
  return scale ? `${count} of ${scale}s` : count
}
