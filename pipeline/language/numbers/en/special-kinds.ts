import type {Span} from '../quantity.ts'
import {follows, joined} from './numeral.ts'
import type {Token} from './tokens.ts'
import {
  lengthWords,
  multipleWords,
  oneWords,
  ordinalWords,
  partWords,
  scaleWords,
  tenWords
} from './words.ts'

/** A part of a whole, an ordinal, or a multiple. */
export interface Special {
  next: number
  span: Span
  unit?: 'fraction' | 'times' | 'ordinal' | 'years' | 'hours'
  advisory: boolean
}

/** `two-thirds`, `a quarter of a million`, `a quarter of an hour`, `half`. */
export function readFraction(tokens: readonly Token[], at: number): Special | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const half = token.text === 'half' || token.text === 'halved'
  const count = token.text === 'a' ? 1 : (token.value ?? oneWords.get(token.text))
  const part = tokens[at + 1]
  const parts = joined(part)
    ? partWords.get(part.text === 'halves' ? 'half' : part.text.replace(/s$/, ''))
    : undefined
  const chance = readChance(tokens, at, count)
  if (chance) return chance
  if (half) return {next: at + 1, span: [0.5, 0.5], unit: 'fraction', advisory: true}
  if (count === undefined || parts === undefined || count < 1 || count >= 10) return undefined
  const sure = follows(tokens, at + 2, 'of') || (part?.gap === '-' && token.text !== 'a')
  const plural = part?.text.endsWith('s') === true
  if (!sure && (!plural || count === 1) && token.text !== 'one') return undefined
  const value = count / parts
  const whole = wholeOf(tokens, at + 2)
  if (whole)
    return {next: whole.next, span: [value * whole.scale, value * whole.scale], advisory: false}
  if (follows(tokens, at + 2, 'of', 'an', 'hour'))
    return {next: at + 5, span: [value, value], unit: 'hours', advisory: false}
  const advisory = (!sure && !plural) || parts === 2 || (parts === 4 && !sure)
  return {next: at + 2, span: [value, value], unit: 'fraction', advisory}
}

/** `one in five`, `1 out of 10`. */
function readChance(
  tokens: readonly Token[],
  at: number,
  count: number | undefined
): Special | undefined {
  const out = follows(tokens, at + 1, 'out', 'of') ? 3 : follows(tokens, at + 1, 'in') ? 2 : 0
  const whole = tokens[at + out]
  const of = whole?.value ?? oneWords.get(whole?.text ?? '') ?? tenWords.get(whole?.text ?? '')
  if (out === 0 || !joined(whole) || !count || !of || count >= of || of > 100) return undefined
  return {next: at + out + 1, span: [count / of, count / of], unit: 'fraction', advisory: true}
}

function wholeOf(tokens: readonly Token[], at: number): {scale: number; next: number} | undefined {
  if (!follows(tokens, at, 'of', 'a')) return undefined
  const scale = scaleWords.get(tokens[at + 2]?.text ?? '')
  return scale === undefined ? undefined : {scale, next: at + 3}
}

/** `16th`, `twenty-first`. */
export function readOrdinal(tokens: readonly Token[], at: number): Special | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const ending = tokens[at + 1]
  if (token.value !== undefined) {
    if (ending?.gap !== '' || !/^(?:st|nd|rd|th)$/.test(ending.text)) return undefined
    return {next: at + 2, span: [token.value, token.value], unit: 'ordinal', advisory: false}
  }

  const ten = tenWords.get(token.text)
  const last = ordinalWords.get(ending?.text ?? '')
  if (ten !== undefined && joined(ending) && last !== undefined && last < 10) {
    return {next: at + 2, span: [ten + last, ten + last], unit: 'ordinal', advisory: false}
  }

  const value = ordinalWords.get(token.text)
  if (value === undefined) return undefined
  return {
    next: at + 1,
    span: [value, value],
    unit: 'ordinal',
    advisory: value <= 10 || value >= 100
  }
}

/** `twice`, `tripled`, `tenfold`. */
export function readMultiple(tokens: readonly Token[], at: number): Special | undefined {
  const text = tokens[at]?.text ?? ''
  const fold = text.endsWith('fold') ? text.slice(0, -4) : ''
  const named = multipleWords.get(text)
  const value =
    named ?? oneWords.get(fold) ?? tenWords.get(fold) ?? (fold ? scaleWords.get(fold) : undefined)
  if (value === undefined) return undefined
  return {
    next: at + 1,
    span: [value, value],
    unit: 'times',
    advisory: named !== undefined || value <= 10
  }
}

/** Words that are lengths of time by themselves: `decades`, `teenage`, `centenary`. */
export function readLength(tokens: readonly Token[], at: number): Special | undefined {
  const span = lengthWords.get(tokens[at]?.text ?? '')
  return span && {next: at + 1, span, unit: 'years', advisory: true}
}
