import {shortYear} from '../quantity.ts'
import {readNumeral} from './numeral.ts'
import type {Part} from './part.ts'
import {readPart} from './part.ts'
import type {Token} from './tokens.ts'

/** Join a part with the other end of its range: `one to two years`, `$5–10 billion`, `between 16,000 and 17,000`. */
export function withRange(tokens: readonly Token[], first: Part): Part {
  const at = linkAfter(tokens, first)
  const last = at === undefined ? undefined : readPart(tokens, at)
  if (!last?.numeral || !first.numeral || first.numeral.loose) return first
  if (tokens[last.next]?.gap === '' && /^(?:st|nd|rd|th)$/.test(tokens[last.next]?.text ?? '')) {
    return first
  }

  const low = lowEnd(first, last)
  const {next, unit = first.unit} = last
  const whole = {...first, next, approx: false}
  const year = first.numeral.digits ? shortYear(low, last.span[1]) : undefined
  if (year !== undefined) return {...whole, span: [low, year]}
  const agree = first.unit === undefined || first.unit === unit
  if (!agree || low > last.span[1]) return first
  const small = unit === undefined || unit === 'customary'
  const advisory = first.advisory && last.advisory && small
  return {...whole, span: [low, last.span[1]], unit, advisory}
}

/** The first end of a range, in the scale and unit of the last: `10 to 20 billion`, `two to three decades`. */
function lowEnd(first: Part, last: Part): number {
  const {scale = 1, span = last.span} = last.numeral ?? {}
  const [low, high] = first.span
  if (first.numeral?.scale === 1 && scale > 1 && high * scale < last.span[1]) return low * scale
  const counted = first.unit === undefined && last.unit === 'years'
  return counted ? low * (last.span[0] / span[0]) : low
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
