import type {QuantityUnit} from '../quantity.ts'

/** A unit and by how much the number before it is multiplied for it. */
export type UnitWord = readonly [unit: QuantityUnit, factor: number]

const units: ReadonlyArray<readonly [words: string, unit: QuantityUnit, factor?: number]> = [
  ['% percent pct', 'percent'],
  ['times x fold', 'times'],
  ['year years yr yrs', 'years'],
  ['decade decades', 'years', 10],
  ['century centuries', 'years', 100],
  ['month months', 'months'],
  ['fortnight fortnights', 'weeks', 2],
  ['week weeks', 'weeks'],
  ['day days', 'days'],
  ['hour hours hr hrs', 'hours'],
  ['minute minutes', 'minutes'],
  ['second seconds', 'seconds'],
  [
    'mile miles foot feet ft inch inches yard yards acre acres pound-weight pounds-weight',
    'customary'
  ],
  [
    'ounce ounces gallon gallons fahrenheit mph lb lbs mu li hectare hectares catty catties',
    'customary'
  ],
  [
    'kilometer kilometers kilometre kilometres km meter meters metre metres cm centimeters',
    'metric'
  ],
  ['kilogram kilograms kilo kilos kg ton tons tonne tonnes liter liters litre litres', 'metric'],
  ['celsius centigrade', 'metric'],
  ['dollar dollars usd bucks', 'currency:USD'],
  ['yuan renminbi rmb cny', 'currency:CNY'],
  ['hkd', 'currency:HKD'],
  ['twd ntd', 'currency:TWD'],
  ['euro euros eur', 'currency:EUR'],
  ['yen jpy', 'currency:JPY'],
  ['gbp sterling', 'currency:GBP'],
  ['won krw', 'currency:KRW'],
  ['sgd', 'currency:SGD'],
  ['aud', 'currency:AUD'],
  ['cad', 'currency:CAD'],
  ['rouble roubles ruble rubles rub', 'currency:RUB'],
  ['rupee rupees inr', 'currency:INR'],
  ['baht thb', 'currency:THB'],
  ['dong vnd', 'currency:VND'],
  ['francs pesos', 'currency']
]

/** Unit words in lower case. */
export const unitWords: ReadonlyMap<string, UnitWord> = new Map(
  units.flatMap(([words, unit, factor = 1]) =>
    words.split(' ').map((word): [string, UnitWord] => [word, [unit, factor]])
  )
)

/** Whose dollar it is, by the word before it; `pounds` are money after no such word. */
export const dollars: ReadonlyMap<string, QuantityUnit> = new Map([
  ['us', 'currency:USD'],
  ['u.s', 'currency:USD'],
  ['american', 'currency:USD'],
  ['hk', 'currency:HKD'],
  ['hong', 'currency:HKD'],
  ['kong', 'currency:HKD'],
  ['nt', 'currency:TWD'],
  ['taiwan', 'currency:TWD'],
  ['taiwanese', 'currency:TWD'],
  ['singapore', 'currency:SGD'],
  ['s', 'currency:SGD'],
  ['australian', 'currency:AUD'],
  ['a', 'currency:AUD'],
  ['canadian', 'currency:CAD'],
  ['c', 'currency:CAD']
])

/** Money by the sign before a number. */
export const moneySigns: ReadonlyMap<string, QuantityUnit> = new Map([
  ['$', 'currency:USD'],
  ['€', 'currency:EUR'],
  ['£', 'currency:GBP'],
  ['¥', 'currency'],
  ['₩', 'currency:KRW'],
  ['₽', 'currency:RUB'],
  ['₹', 'currency:INR']
])
