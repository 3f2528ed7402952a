/** What a number counts, where the text says so. */
export type QuantityUnit =
  | 'percent'
  /** Percentage points. */
  | 'point'
  /** Percent taken off a price: `八折` is 20. */
  | 'discount'
  /** A part of a whole: `一半` is .5. */
  | 'fraction'
  /** How many times as much. */
  | 'times'
  | 'ordinal'
  /** Calendar: a year of the Common Era, a month from 1, a day from 1. */
  | 'year'
  | 'month'
  | 'day'
  /** Ten years of the calendar: `1990s` is 1990 to 1999; without a century 90 to 99. */
  | 'decade'
  /** Hours since midnight, or since noon where the text does not say. */
  | 'time'
  /** Lengths of time; decades and centuries are given in years. */
  | 'years'
  | 'months'
  | 'weeks'
  | 'days'
  | 'hours'
  | 'minutes'
  | 'seconds'
  /** Measures, which translators convert into each other: `斤` and `miles`, `公里`. */
  | 'customary'
  | 'metric'
  /** Money; `currency` alone where `元` or `¥` leaves it open, else with an ISO 4217 code. */
  | 'currency'
  | `currency:${string}`

/** A number as a text speaks of it. */
export interface Quantity {
  /** Where it stands, in UTF-16 code units. */
  start: number
  end: number
  /** The least and the greatest value that the words allow; equal for a plain number. */
  low: number
  high: number
  unit?: QuantityUnit
  /** The words leave the value open: `數百億`, `三十多`, `about 5`. */
  approx?: true
  /**
   * No evidence by itself: a small number word, which translations drop and add freely, or a word
   * that is often no number (`half`, `百`).
   */
  advisory?: true
  /** The words as written. */
  text: string
}

/** A value between two bounds. */
export type Span = readonly [low: number, high: number]

/** A span whose bounds are both multiplied; 8.37113 hundred millions are 837113000. */
export function scaled([low, high]: Span, factor: number): Span {
  return [exact(low * factor), exact(high * factor)]
}

/** A number without the error of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(15))
}

/** The sum of two spans. */
export function sum(a: Span, b: Span): Span {
  return [a[0] + b[0], a[1] + b[1]]
}

/** The year that two digits after a dash mean: 1998 in `1997–98`. */
export function shortYear(first: number, last: number): number | undefined {
  const year = Math.floor(first / 100) * 100 + last
  const known = first >= 1000 && first < 3000 && last >= 1 && last < 100 && last % 1 === 0
  return known && year > first ? year : undefined
}
