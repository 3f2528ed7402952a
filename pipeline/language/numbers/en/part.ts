import type {Quantity, QuantityUnit, Span} from '../quantity.ts'
import type {Numeral} from './numeral.ts'
import {follows, readNumeral} from './numeral.ts'
import {moneyBefore, readSuffix} from './suffix.ts'
import type {Token} from './tokens.ts'

/** What counts or measures, before ranges are joined. */
export interface Part {
  /** Indices of its first token and of the token after it. */
  from: number
  next: number
  span: Span
  unit?: QuantityUnit | undefined
  numeral?: Numeral
  approx: boolean
  advisory: boolean
}

/** Read the numeral that starts at a token, with its unit. */
export function readPart(tokens: readonly Token[], at: number): Part | undefined {
  const numeral = readNumeral(tokens, at)
  if (!numeral) return undefined
  const counted = readSuffix(tokens, numeral.next, numeral.span)
  const money = moneyBefore(tokens, at)
  const unit = money?.unit ?? counted.unit
  const odd = follows(tokens, counted.next, 'odd') || follows(tokens, counted.next, 'plus')
  const from = at - (money?.count ?? 0)
  const approx = numeral.approx || odd || loosely(tokens, from)
  const article = /^an?$/.test(tokens[at]?.text ?? '') && numeral.next === at + 2
  const advisory = isAdvisory(numeral, unit) || (article && unit === undefined)
  return {from, next: counted.next, span: counted.span, unit, numeral, approx, advisory}
}

const roughly = new Set(
  'about around nearly almost over roughly approximately some under than least most to estimated exceeding exceeded beyond above below'.split(
    ' '
  )
)

function loosely(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1]?.text ?? ''
  if (word === 'to') return tokens[at - 2]?.text === 'up' || tokens[at - 2]?.text === 'close'
  return roughly.has(word)
}

const firm = new Set<QuantityUnit | undefined>(['percent', 'point'])

function isAdvisory(numeral: Numeral, unit: QuantityUnit | undefined): boolean {
  if (unit === 'customary' || numeral.loose) return true
  if (firm.has(unit) || unit?.startsWith('currency') || numeral.digits) return false
  if (numeral.span[0] % 1 > 0) return false
  const long = unit === 'years' || unit === 'months'
  return long ? numeral.span[0] <= 1 : numeral.span[0] < 11
}

/** A part as a quantity without its words. */
export function toAmount(tokens: readonly Token[], part: Part): Omit<Quantity, 'text'> {
  const {from, next, span, unit, approx, advisory} = part
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
    low: span[0],
    high: span[1],
    ...(unit && {unit}),
    ...(approx && {approx}),
    ...(advisory && {advisory})
  }
}
