import type {Quantity, QuantityUnit, Span} from '../quantity.ts'
import {scaled, shortYear} from '../quantity.ts'
import {monthAt} from './months.ts'
import type {Numeral} from './numeral.ts'
import {follows, joined, readDecade, readNumeral} from './numeral.ts'
import {readFraction, readLength, readMultiple, readOrdinal} from './parts.ts'
import {moneyBefore, readSuffix} from './suffix.ts'
import type {Token} from './tokens.ts'

type Amount = Omit<Quantity, 'text'>

interface Part {
  /** Indices of its first token and of the token after it. */
  from: number
  next: number
  span: Span
  unit?: QuantityUnit | undefined
  numeral?: Numeral
  approx: boolean
  advisory: boolean
}

/** Read the amount that starts at a token; none where the token counts nothing. */
export function readAmount(
  tokens: readonly Token[],
  at: number
): {quantity?: Amount; next: number} {
  const first = readSpecial(tokens, at) ?? readTimeOrTwo(tokens, at) ?? readPart(tokens, at)
  if (!first) return {next: at + 1}
  const joinedPart = first.numeral ? withRange(tokens, first) : first
  return {quantity: toAmount(tokens, joinedPart), next: joinedPart.next}
}

function readSpecial(tokens: readonly Token[], at: number): Part | undefined {
  const month = monthAt(tokens, at)
  const plain = {from: at, approx: false}
  if (month !== undefined) {
    return {...plain, next: at + 1, span: [month, month], unit: 'month', advisory: false}
  }

  const year = readShortYear(tokens, at)
  if (year !== undefined)
    return {...plain, next: at + 1, span: [year, year], unit: 'year', advisory: false}
  const decade = readDecade(tokens, at)
  if (decade) return {...plain, ...decade, unit: 'decade', advisory: false}
  const ordinal = readOrdinal(tokens, at)
  if (ordinal) return {...plain, ...ordinal}
  if (tokens[at]?.text === 'half' && readNumeral(tokens, at)) return undefined
  if (halfUnit(tokens, at)) return undefined
  const found = readFraction(tokens, at) ?? readMultiple(tokens, at) ?? readLength(tokens, at)
  return found && {...plain, ...found, approx: found.span[0] < found.span[1]}
}

/** `'95`. */
function readShortYear(tokens: readonly Token[], at: number): number | undefined {
  const {value, start = 0, end = 0, gap} = tokens[at] ?? {}
  const marked = gap === '' && /^['’‘]$/.test(tokens[at - 1]?.text ?? '')
  if (!marked || value === undefined || end - start !== 2 || tokens[at + 1]?.gap === '')
    return undefined
  return value + (value < 30 ? 2000 : 1900)
}

const lengths = /^(?:year|month|week|day|hour|minute|decade|century)$/

/** `half an hour`, `half-century`. */
function halfUnit(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'half') return false
  const article = /^an?$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0
  const token = tokens[at + 1 + article]
  return joined(token) && lengths.test(token.text) && token.text !== 'day'
}

/** `a year or two`, `an hour and a half`, `half a year`. */
function readTimeOrTwo(tokens: readonly Token[], at: number): Part | undefined {
  const part = {from: at, approx: false, advisory: false}
  const word = tokens[at]?.text ?? ''
  if (halfUnit(tokens, at)) {
    const counted = readSuffix(tokens, at + 1, [0.5, 0.5])
    return {...part, ...counted, advisory: true}
  }

  if (!/^(?:an?|one)$/.test(word) || !lengths.test(tokens[at + 1]?.text ?? '')) return undefined
  const counted = readSuffix(tokens, at + 1, [1, 1])
  if (follows(tokens, at + 2, 'or', 'two')) {
    return {
      ...part,
      unit: counted.unit,
      span: [counted.span[0], counted.span[0] * 2],
      next: at + 4,
      advisory: true
    }
  }

  const whole = counted.next === at + 2
  return {...part, ...counted, advisory: whole}
}

function readPart(tokens: readonly Token[], at: number): Part | undefined {
  const numeral = readNumeral(tokens, at)
  if (!numeral) return undefined
  const ordinal = numeral.digits ? undefined : readOrdinal(tokens, numeral.next - 1)
  if (ordinal && numeral.next === at + 1) return {from: at, ...ordinal, approx: false}
  const counted = readSuffix(tokens, numeral.next, numeral.span)
  const money = moneyBefore(tokens, at)
  const unit = money?.unit ?? counted.unit
  const odd = follows(tokens, counted.next, 'odd') || follows(tokens, counted.next, 'plus')
  const approx = numeral.approx || odd || loosely(tokens, at - (money?.count ?? 0))
  const article = /^an?$/.test(tokens[at]?.text ?? '') && numeral.next === at + 2
  const advisory = isAdvisory(numeral, unit) || (article && unit === undefined)
  return {
    from: at - (money?.count ?? 0),
    next: counted.next,
    span: counted.span,
    unit,
    numeral,
    approx,
    advisory
  }
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
  return (unit === 'years' || unit === 'months') && numeral.span[0] > 1
    ? false
    : numeral.span[0] < 11
}

/** `one to two years`, `$5–10 billion`, `between 16,000 and 17,000`. */
function withRange(tokens: readonly Token[], first: Part): Part {
  const at = linkAfter(tokens, first)
  const last = at === undefined ? undefined : readPart(tokens, at)
  if (!last?.numeral || !first.numeral || first.numeral.loose) return first
  if (readOrdinal(tokens, last.next - 1) && !last.numeral.digits) return first
  if (tokens[last.next]?.gap === '' && /^(?:st|nd|rd|th)$/.test(tokens[last.next]?.text ?? ''))
    return first
  const agree = first.unit === undefined || last.unit === undefined || first.unit === last.unit
  const {scale} = last.numeral
  const widened = scaled(first.span, scale)
  const shared = first.numeral.scale === 1 && scale > 1 && widened[1] < last.span[1]
  const low = shared
    ? widened[0]
    : first.unit === undefined && last.unit === 'years'
      ? first.span[0] * (last.span[0] / last.numeral.span[0])
      : first.span[0]
  const year = first.numeral.digits ? shortYear(low, last.span[1]) : undefined
  if (year !== undefined) return {...first, next: last.next, span: [low, year]}
  if (!agree || low > last.span[1]) return first
  const advisory =
    first.advisory && last.advisory && (last.unit === undefined || last.unit === 'customary')
  return {
    ...first,
    next: last.next,
    span: [low, last.span[1]],
    unit: last.unit ?? first.unit,
    advisory
  }
}

/** The token after the word or sign that joins a range. */
function linkAfter(tokens: readonly Token[], first: Part): number | undefined {
  const {next} = first
  const token = tokens[next]
  if (!token || !first.numeral) return undefined
  const bounded = tokens[first.from - 1]?.text === 'between'
  if (token.text === 'to' || (bounded && token.text === 'and')) return next + 1
  if (/^[–—~−]$/.test(token.text))
    return first.numeral.digits ? moneyAfter(tokens, next + 1) : undefined
  if (token.text === 'or') {
    const second = readNumeral(tokens, next + 1)
    const [value] = first.numeral.span
    return second && second.span[0] > value && second.span[0] <= value * 2 ? next + 1 : undefined
  }

  return token.gap === '-' && first.numeral.digits && token.value !== undefined ? next : undefined
}

/** Past the sign of money that the second end of a range repeats. */
function moneyAfter(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '$' ? at + 1 : at
}

function toAmount(tokens: readonly Token[], part: Part): Amount {
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
