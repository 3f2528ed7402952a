import type {QuantityUnit, Span} from '../quantity.ts'
import {scaled} from '../quantity.ts'
import {follows, joined} from './numeral.ts'
import type {Token} from './tokens.ts'
import {dollars, moneySigns, unitWords} from './units.ts'

/** What a numeral counts. */
export interface Counted {
  next: number
  span: Span
  unit?: QuantityUnit
}

/** Read what stands after a numeral. */
export function readSuffix(tokens: readonly Token[], next: number, span: Span): Counted {
  return (
    readPercent(tokens, next, span) ??
    readClock(tokens, next, span) ??
    readUnit(tokens, next, span) ?? {next, span}
  )
}

function readPercent(tokens: readonly Token[], next: number, span: Span): Counted | undefined {
  if (follows(tokens, next, 'per', 'cent')) return {next: next + 2, span, unit: 'percent'}
  const kind = tokens[next]?.text
  if (
    (kind === 'percentage' || kind === 'basis') &&
    /^points?$/.test(tokens[next + 1]?.text ?? '')
  ) {
    return {next: next + 2, span: kind === 'basis' ? scaled(span, 0.01) : span, unit: 'point'}
  }

  return undefined
}

/** `3 p.m.` is 15, `3 o'clock` is 3. */
function readClock(tokens: readonly Token[], next: number, span: Span): Counted | undefined {
  const token = tokens[next]
  if (!joined(token) || span[1] >= 25) return undefined
  if (/^o['’]clock$/.test(token.text)) return {next: next + 1, span, unit: 'time'}
  if (!/^[ap]\.?m$/.test(token.text)) return undefined
  const late = token.text.startsWith('p') && span[1] < 12 ? 12 : 0
  return {next: next + 1, span: [span[0] + late, span[1] + late], unit: 'time'}
}

const between = /^(?:more|full|long|consecutive|straight|whole|short|additional|calendar|further)$/

function readUnit(tokens: readonly Token[], next: number, span: Span): Counted | undefined {
  const token = tokens[next]
  if (!joined(token)) return undefined
  const far = between.test(token.text) || token.text === 'a' || token.text === 'an' ? 1 : 0
  const money = readMoney(tokens, next)
  if (money) return {...money, span}
  const found = unitWords.get(tokens[next + far]?.text ?? '')
  if (!found || !joined(tokens[next + far])) return undefined
  if (far && found[0] !== 'years' && !/^(?:months|weeks|days|hours)$/.test(found[0]))
    return undefined
  const end = next + far + 1
  const more = follows(tokens, end, 'and', 'a', 'half') ? 0.5 : 0
  const [low, high] = scaled([span[0] + more, span[1] + more], found[1])
  return {next: more ? end + 3 : end, span: [low, high], unit: found[0]}
}

/** `Hong Kong dollars`, `U.S. dollars`. */
function readMoney(
  tokens: readonly Token[],
  next: number
): {next: number; unit: QuantityUnit} | undefined {
  let at = follows(tokens, next, 'of') ? next + 1 : next
  let unit: QuantityUnit | undefined
  while (at < next + 5) {
    const text = tokens[at]?.text ?? ''
    if (/^dollars?$/.test(text)) return {next: at + 1, unit: unit ?? 'currency:USD'}
    const whose = dollars.get(text)
    if (whose === undefined && text !== '.') return undefined
    unit = whose ?? unit
    at++
  }

  return undefined
}

const codes = /^(?:usd|cny|rmb|hkd|twd|ntd|eur|jpy|gbp|krw|sgd|aud|cad|rub|inr|thb|vnd)$/

/** The money that the words and signs before a numeral name, and how many tokens they are. */
export function moneyBefore(
  tokens: readonly Token[],
  at: number
): {unit: QuantityUnit; count: number} | undefined {
  const sign = tokens[at - 1]
  const token = tokens[at]
  if (!sign || !token || (token.gap !== '' && token.gap !== ' ')) return undefined
  const word = unitWords.get(sign.text)?.[0]
  if (word?.startsWith('currency:') && codes.test(sign.text)) return {unit: word, count: 1}
  const unit = moneySigns.get(sign.text)
  if (!unit) return undefined
  const whose =
    sign.gap === '' && sign.text === '$' ? dollars.get(tokens[at - 2]?.text ?? '') : undefined
  const dotted = sign.gap === '' && tokens[at - 2]?.text === '.' && tokens[at - 3]?.text === 'u.s'
  return {unit: whose ?? unit, count: whose ? 2 : dotted ? 3 : 1}
}
