import {scaled} from '../quantity.ts'
import type {Span} from '../quantity.ts'
import type {Token} from './tokens.ts'
import {decadeWords, oneWords, scaleLetters, scaleWords, tenWords, vagueWords} from './words.ts'

/** An English numeral without what it counts. */
export interface Numeral {
  /** Index of the token after it. */
  next: number
  span: Span
  approx: boolean
  /** Written with digits. */
  digits: boolean
  /** Too loose to prove anything: `thousands`, `half`. */
  loose: boolean
  /** The scale that ends it: a million in `6 million`, 1 in `60`. */
  scale: number
}

/** Whether a token belongs to the one before it: nothing but a blank or hyphen is between. */
export function joined(token: Token | undefined): token is Token {
  return token !== undefined && (token.gap === ' ' || token.gap === '-' || token.gap === '')
}

/** Whether the words from a place on are these. */
export function follows(tokens: readonly Token[], at: number, ...words: string[]): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index]
    return token?.text === word && joined(token)
  })
}

/** Read the numeral that starts at a token. */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const base =
    token.value === undefined
      ? (readVague(tokens, at) ??
        readHalf(tokens, at) ??
        readSeveral(tokens, at) ??
        readWords(tokens, at))
      : readDigits(tokens, at, token.value)
  return base && withHalf(tokens, base)
}

function readDigits(tokens: readonly Token[], at: number, value: number): Numeral {
  const plain = {
    next: at + 1,
    span: [value, value] as const,
    approx: false,
    digits: true,
    loose: false,
    scale: 1
  }
  const odd = tokens[at + 1]
  if (odd?.text === '+' && odd.gap === '')
    return withScales(tokens, {...plain, next: at + 2, approx: true})
  return withScales(tokens, plain)
}

/** `1.2 trillion`, `5 hundred thousand`, `$5bn`. */
function withScales(tokens: readonly Token[], numeral: Numeral): Numeral {
  let {next, span} = numeral
  let factor = 1
  for (;;) {
    const token = tokens[next]
    const word = joined(token) ? scaleWords.get(token.text) : undefined
    const letter =
      token?.gap === '' && next === numeral.next ? letterScale(tokens, next) : undefined
    const scale = word ?? letter
    if (scale === undefined || scale === 20) break
    span = scaled(span, scale)
    factor *= scale
    next++
    if (letter) break
  }

  return {...numeral, next, span, scale: factor}
}

/** `m`, `b` and `t` are scales only of money: `5m` may be metres. */
function letterScale(tokens: readonly Token[], at: number): number | undefined {
  const text = tokens[at]?.text ?? ''
  const scale = scaleLetters.get(text)
  const money = /^[$€£¥₩]$/.test(tokens[at - 2]?.text ?? '')
  return text.length > 1 || text === 'k' || money ? scale : undefined
}

function readVague(tokens: readonly Token[], at: number): Numeral | undefined {
  const span = vagueWords.get(tokens[at]?.text ?? '')
  if (!span) return undefined
  const numeral = {next: at + 1, span, approx: true, digits: false, loose: true, scale: 1}
  if (!follows(tokens, at + 1, 'of')) return numeral
  const second = (tokens[at + 2]?.text ?? '').replace(/s$/, '')
  const scale = second === 'score' ? undefined : scaleWords.get(second)
  if (scale === undefined) return numeral
  const [low, high] = span
  return {
    ...numeral,
    next: at + 3,
    span: [low * scale, (high + 1) * scale - 1],
    loose: false,
    scale
  }
}

/** `half a million`, `half a dozen`, `half million`; `half` alone is a part. */
function readHalf(tokens: readonly Token[], at: number): Numeral | undefined {
  if (tokens[at]?.text !== 'half') return undefined
  const article = follows(tokens, at + 1, 'a') || follows(tokens, at + 1, 'an') ? 1 : 0
  const scale = scaleWords.get(tokens[at + 1 + article]?.text ?? '')
  if (scale === undefined || !joined(tokens[at + 1 + article])) return undefined
  const value = scale / 2
  return {
    next: at + 2 + article,
    span: [value, value],
    approx: false,
    digits: false,
    loose: false,
    scale
  }
}

/** `several hundred`, `a few dozen`, `a couple of thousand`. */
function readSeveral(tokens: readonly Token[], at: number): Numeral | undefined {
  const article = tokens[at]?.text === 'a' ? 1 : 0
  const word = tokens[at + article]?.text ?? ''
  if (!/^(?:several|few|couple)$/.test(word)) return undefined
  let next = at + article + 1
  if (follows(tokens, next, 'of')) next++
  const scale = joined(tokens[next]) ? scaleWords.get(tokens[next]?.text ?? '') : undefined
  if (scale === undefined || scale === 20) return undefined
  const couple = word === 'couple'
  const numeral = {next, approx: !couple, digits: false, loose: false, scale: 1}
  return withScales(tokens, {...numeral, span: couple ? [2, 2] : [2, 9.99]})
}

/** Where the words of a numeral have got to. */
interface Sum {
  next: number
  total: number
  group: number
  scale: number
  /** The last of thousand, million, … */
  thousands: number
  last: 'start' | 'one' | 'teen' | 'ten' | 'hundred' | 'scale' | 'end'
}

function readWords(tokens: readonly Token[], at: number): Numeral | undefined {
  const article = tokens[at]?.text === 'a' || tokens[at]?.text === 'an'
  const state: Sum = {
    next: at + (article ? 1 : 0),
    total: 0,
    group: article ? 1 : 0,
    scale: 1,
    thousands: Infinity,
    last: article ? 'one' : 'start'
  }
  if (article && (!joined(tokens[at + 1]) || !scaleWords.has(tokens[at + 1]?.text ?? '')))
    return undefined
  while (state.last !== 'end') {
    const token = tokens[state.next]
    if (!token || (state.next > at && !joined(token))) break
    if (!addWord(state, token.text, tokens)) break
  }

  if (state.next === at) return undefined
  const value = state.total + state.group
  return {
    next: state.next,
    span: [value, value],
    approx: false,
    digits: false,
    loose: false,
    scale: state.scale
  }
}

function addWord(state: Sum, word: string, tokens: readonly Token[]): boolean {
  const one = oneWords.get(word)
  if (one !== undefined) return one < 10 ? addOne(state, one) : addTens(state, one, 'teen')
  const ten = tenWords.get(word)
  if (ten !== undefined) return addTens(state, ten, 'ten')
  const scale = scaleWords.get(word)
  if (scale !== undefined) return addScale(state, scale)
  const bridge = word === 'and' && (state.last === 'hundred' || state.last === 'scale')
  const following = tokens[state.next + 1]?.text ?? ''
  if (
    !bridge ||
    state.total + state.group === 1 ||
    !(oneWords.has(following) || tenWords.has(following))
  )
    return false
  state.next++
  return true
}

function addOne(state: Sum, value: number): boolean {
  if (state.last === 'one' || state.last === 'teen') return false
  state.group += value
  state.last = 'one'
  state.scale = 1
  state.next++
  return true
}

/** `nineteen eighty` and `twenty twenty` are years. */
function addTens(state: Sum, value: number, kind: 'teen' | 'ten'): boolean {
  if (state.last === 'one') return false
  if (state.last === 'teen' || state.last === 'ten') {
    if (
      state.total > 0 ||
      state.group > 29 ||
      (state.group % 10 === 0) !== (state.group % 100 === 20)
    )
      return false
    state.group = state.group * 100
  }

  state.group += value
  state.last = kind
  state.scale = 1
  state.next++
  return true
}

function addScale(state: Sum, scale: number): boolean {
  if (state.group === 0 || state.last === 'start') return false
  if (scale < 1000) {
    if (state.group > 99) return false
    state.group *= scale
    // `three score and ten`
    state.last = scale === 12 ? 'end' : 'hundred'
  } else {
    if (state.total > 0 && scale >= state.thousands) return false
    state.total += state.group * scale
    state.group = 0
    state.thousands = scale
    state.last = 'scale'
  }

  state.scale = scale
  state.next++
  return true
}

/** `two and a half million`, `a million and a half`. */
function withHalf(tokens: readonly Token[], numeral: Numeral): Numeral {
  if (!follows(tokens, numeral.next, 'and', 'a', 'half')) return numeral
  const more = numeral.scale > 1 ? numeral.scale / 2 : 0.5
  const span: Span = [numeral.span[0] + more, numeral.span[1] + more]
  return withScales(tokens, {...numeral, next: numeral.next + 3, span})
}

/** `1990s`, `'90s`, `nineties`: the bounds of the decade or, for `1800s`, of the century. */
export function readDecade(
  tokens: readonly Token[],
  at: number
): {span: Span; next: number} | undefined {
  const token = tokens[at]
  const word = decadeWords.get(token?.text ?? '')
  if (word !== undefined) return {span: [word, word + 9], next: at + 1}
  const plural = tokens[at + 1]
  if (
    token?.value === undefined ||
    plural?.gap !== '' ||
    plural.text !== 's' ||
    token.value % 10 > 0
  )
    return undefined
  return {
    span: [token.value, token.value + (token.value % 100 === 0 && token.value > 100 ? 99 : 9)],
    next: at + 2
  }
}
