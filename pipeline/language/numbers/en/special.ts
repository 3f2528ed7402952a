import {monthAt} from './months.ts'
import {follows, joined, readDecade, readNumeral} from './numeral.ts'
import type {Part} from './part.ts'
import {readFraction, readLength, readMultiple, readOrdinal} from './special-kinds.ts'
import {readSuffix} from './suffix.ts'
import type {Token} from './tokens.ts'

/** Read what is no plain numeral: months, years, decades, ordinals, parts, multiples, lengths of time. */
export function readSpecial(tokens: readonly Token[], at: number): Part | undefined {
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
  const length = readTimeOrTwo(tokens, at)
  if (length) return length
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

const lengths = /^(?:year|month|fortnight|week|day|hour|minute|decade|century)$/

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
