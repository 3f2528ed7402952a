import {replaceAddresses} from '../language/addresses.ts'
import {findForms} from '../language/english-forms.ts'

/** A token of Latin letters and digits, in UTF-16 code units of its text. */
export interface LatinToken {
  text: string
  start: number
  end: number
}

const token = /[A-Za-z\d][A-Za-zÀ-ɏ\d]*(?:(?:[-.'’&+/]|\.)?[A-Za-zÀ-ɏ\d]+)*\+{0,2}/g

/** Measures and words of every text, which translations spell out. */
const common =
  /^(?:km|kg|cm|mm|nm|ml|mg|g|m|gb|tb|mb|kb|gw|mw|kw|kwh|hz|mhz|ghz|vs|no|am|pm|a\.m|p\.m|ok|etc|usd|rmb|cny|hkd|ntd|eur|tel|email|e-mail|app|q|a|p\.s|ps|ad|bc|i{1,3}|iv|vi{0,3}|ix|x)$/i

/**
 * The tokens of a text that a translation keeps as they are: of a Chinese text each Latin word with a
 * capital or digit, of an English one only codes (`H100`, `iPhone`); and addresses.
 */
export function tokensOf(text: string, lang: 'zh' | 'en'): LatinToken[] {
  const addresses: LatinToken[] = []
  const blotted = replaceAddresses(text, (found, start) => {
    addresses.push(toToken(found, start))
    return ' '.repeat(found.length)
  })
  const tokens = [...blotted.matchAll(token)]
    .map(({0: found, index}) => toToken(found, index))
    .filter(({text: found}) => (lang === 'zh' ? isName(found) : isCode(found)))
  return [...addresses, ...tokens].toSorted((a, b) => a.start - b.start)
}

function toToken(text: string, start: number): LatinToken {
  return {text, start, end: start + text.length}
}

/** Names are no longer than this. */
const longest = 60

function isName(text: string): boolean {
  const word = text.replace(/^[\d.,-]+/, '')
  if (common.test(word) || word.length === 0 || text.length < 2 || text.length > longest)
    return false
  if (/^[\d.,]+(?:[a-z]+|[A-CE-FH-Z])$/.test(text)) return false
  return /[A-Z\d]/.test(text)
}

/** Letters with digits, or a capital inside a word. */
function isCode(text: string): boolean {
  if (text.length > longest) return false
  if (common.test(text) || /^[\d.,-]+[A-Za-z]+$/.test(text) || /^\d/.test(text)) return false
  return /[A-Za-z]-?\d/.test(text) || /^[a-z]+[A-Z][a-z]/.test(text)
}

/**
 * So many characters are gone through for the other forms of tokens; what is left is looked for only
 * as it stands.
 */
const budget = 200_000_000

/** The first of each token that a target does not have. */
export function lostTokens(tokens: readonly LatinToken[], target: string): LatinToken[] {
  const there = new Set(target.match(token))
  const first = new Map(tokens.toReversed().map((one): [string, LatinToken] => [one.text, one]))
  const open = tokens.filter((one) => first.get(one.text) === one && !there.has(one.text))
  const most = budget / Math.max(1, target.length)
  return open.filter(({text}, index) => index >= most || !isKnown(text, target))
}

/**
 * Whether a target has a token: in plural too, with or without stops and hyphens, in another case
 * where it has no capital inside (`Leptin`, `NASA`), or spelled out (`AI`: artificial intelligence).
 */
function isKnown(text: string, target: string): boolean {
  if (text.includes('@') || text.includes('/')) return target.includes(text)
  const capitals = !/\p{Ll}/u.test(text)
  const exact = !capitals && /[\p{L}\d]\p{Lu}/u.test(text)
  const [term, among] = [bare(exact ? spaced(text) : spaced(text).toLowerCase()), bare(target)]
  if (findForms(among, term, {exact}).length > 0) return true
  const letters = text.replaceAll(/[^\p{L}\d]/gu, '')
  return capitals && letters.length > 1 && spelledOut(letters, target)
}

/** `AirMax` as `Air Max`, `D.E.Shaw` as `D. E. Shaw`: a blank counts for nothing in the search. */
function spaced(text: string): string {
  return text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=(?<!\p{L})\p{Lu}\.)(?=\p{Lu})/gu, ' ')
}

/** Letters without accents. */
function bare(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** Whether words in a row, small ones apart, start with the letters. */
function spelledOut(letters: string, target: string): boolean {
  const initials = [...target.matchAll(/(?<![\p{L}\d])\p{L}/gu)]
    .map(([letter]) => letter.toUpperCase())
    .join('')
  const words = [...target.matchAll(/(?<![\p{L}\d])\p{L}[\p{L}'’]*/gu)].map(([word]) => word)
  const small = words.filter((word) => !/^(?:of|the|and|for|on|in|to|a|an|at|by|with)$/i.test(word))
  const firsts = small.map((word) => word.charAt(0).toUpperCase()).join('')
  return initials.includes(letters) || firsts.includes(letters)
}
