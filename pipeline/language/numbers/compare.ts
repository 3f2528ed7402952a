import type {Quantity, QuantityUnit, Span} from './quantity.ts'
import {scaled} from './quantity.ts'

/** How many of the smallest of its kind a length of time is; kinds do not convert into each other. */
const lengths: Partial<Record<QuantityUnit, readonly [kind: string, factor: number]>> = {
  years: ['months', 12],
  months: ['months', 1],
  weeks: ['seconds', 604_800],
  days: ['seconds', 86_400],
  hours: ['seconds', 3600],
  minutes: ['seconds', 60],
  seconds: ['seconds', 1]
}

/** Whether the bounds of two spans are the same, but for rounding. */
function same(a: Span, b: Span): boolean {
  return near(a[0], b[0]) && near(a[1], b[1])
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

function closeTo(a: Span, b: Span): boolean {
  return overlap([a[0] * 0.95, a[1] * 1.05], b)
}

/** `nearly 16 million` may stand for 15,760,000, but not `about 351` for 350. */
function mayRound(a: Quantity, b: Quantity): boolean {
  if (a.approx === b.approx) return false
  const [rounder, finer] = digitsOf(a) < digitsOf(b) ? [a, b] : [b, a]
  return rounder.approx === true && !finer.approx && digitsOf(rounder) < digitsOf(finer)
}

/** How many digits say the value, without the zeros at its ends. */
function digitsOf({low}: Quantity): number {
  return low
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/0+$/, '').length
}

function overlap(a: Span, b: Span): boolean {
  return (a[0] <= b[1] || near(a[0], b[1])) && (b[0] <= a[1] || near(b[0], a[1]))
}

function conflict(a: QuantityUnit | undefined, b: QuantityUnit | undefined): boolean {
  if (a?.startsWith('currency:') && b?.startsWith('currency:')) return a !== b
  return (a === 'point' && b === 'percent') || (a === 'percent' && b === 'point')
}

/** The ways to read the span of a quantity beside another one: `十分之一` is `one in ten`. */
function readings(quantity: Quantity, other: Quantity): Span[] {
  const span: Span = [quantity.low, quantity.high]
  const {unit} = quantity
  const length = unit && lengths[unit]
  const otherLength = other.unit && lengths[other.unit]
  if (length && otherLength && length[0] === otherLength[0]) return [scaled(span, length[1])]
  if (unit === 'fraction' && other.unit === 'percent') return [scaled(span, 100)]
  if (unit === 'fraction' && other.unit === undefined && span[1] < 1) {
    return [span, [1 / span[1], 1 / span[0]]]
  }

  if (unit === 'discount') return [span, [100 - span[1], 100 - span[0]]]
  if (unit === 'decade' && other.unit === 'decade') return [[span[0] % 100, span[1] % 100]]
  if (unit === 'time' && span[0] > 12) return [span, [span[0] - 12, span[1] - 12]]
  return [span]
}

function compare(a: Quantity, b: Quantity, test: (a: Span, b: Span) => boolean): boolean {
  if (conflict(a.unit, b.unit)) return false
  return readings(a, b).some((one) => readings(b, a).some((other) => test(one, other)))
}

/** Whether two quantities may be the same: their values overlap and their units do not conflict. */
export function agree(a: Quantity, b: Quantity): boolean {
  return compare(a, b, mayRound(a, b) ? closeTo : overlap)
}

function isRange({low, high, approx}: Quantity): boolean {
  return low < high && !approx
}

/**
 * Whether a text in the other language says a quantity too: once, or the two ends of a range apart.
 *
 * @param others The quantities of that text.
 */
export function isSaid(quantity: Quantity, others: readonly Quantity[]): boolean {
  if (!isRange(quantity)) {
    return others.some((other) =>
      isRange(other) ? atEnd(quantity, other) : agree(quantity, other)
    )
  }

  const whole = (other: Quantity) => (other.approx ? agree : sameBounds)(quantity, other)
  if (others.some(whole)) return true
  return [quantity.low, quantity.high].every((value) =>
    isSaid({...quantity, low: value, high: value}, others)
  )
}

function sameBounds(a: Quantity, b: Quantity): boolean {
  return compare(a, b, same)
}

function atEnd(quantity: Quantity, range: Quantity): boolean {
  if (quantity.approx) return agree(quantity, range)
  return [range.low, range.high].some((value) =>
    agree(quantity, {...range, low: value, high: value})
  )
}
