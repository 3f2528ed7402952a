import {pluralsOf, singularOf} from './english/plural.ts'
import {spellings} from './english/spelling.ts'
import {verbForms} from './english/verb-forms.ts'

/** How a term is matched. */
export interface FormOptions {
  /** Only in the case in which the term is written. */
  exact?: boolean
  /** As a verb, in its forms; as it is written, in no other form; as a noun where left out. */
  as?: 'verb' | 'written'
}

/** A term's forms; lower case where case does not matter, for folding by the engine is slow. */
interface Pattern {
  forms: RegExp
  anyCase: boolean
}

const patterns = new Map<string, Pattern>()

/**
 * Find a term in an English text, in every form that it takes there: singular and plural, with
 * possessive, with hyphen, blank or solid where the term has a hyphen or blank, in British and
 * American spelling, abbreviations with and without stops.
 *
 * Case does not matter, unless `exact` is set or the term is in capitals only (`IT` is not `it`). An
 * article at the term's start is left out of account.
 *
 * @param term As the glossary has it.
 * @returns Where the forms stand, in UTF-16 code units, in order and without overlap; a possessive
 *   ending is no part of them.
 */
export function findForms(
  text: string,
  term: string,
  {exact = false, as}: FormOptions = {}
): Array<{start: number; end: number}> {
  const key = `${exact ? '=' : '~'}${as ?? ''} ${term}`
  let pattern = patterns.get(key)
  if (!pattern) {
    pattern = compile(term, {exact, as})
    if (patterns.size > 20_000) patterns.clear()
    patterns.set(key, pattern)
  }

  const lower = pattern.anyCase ? text.toLowerCase() : text
  const searched = lower.length === text.length ? lower : text
  return [...searched.matchAll(pattern.forms)]
    .map(({0: form, index}) => ({start: index, end: index + form.length}))
    .filter(({start, end}) => !isLetter(text, start - 1) && !isLetter(text, end))
}

/** Whether a letter or digit stands at a place. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0x80) return /[\p{L}\p{N}]/u.test(text.charAt(at))
  return (code | 0x20) >= 0x61
    ? (code | 0x20) <= 0x7a || code === 0x5f
    : code >= 0x30 && code <= 0x39
}

interface CompileOptions {
  exact: boolean
  as: FormOptions['as']
}

const article = /^(?:the|an?)\s+(?=\S)/i

function compile(term: string, {exact, as}: CompileOptions): Pattern {
  const bare = term.normalize('NFC').trim().replace(article, '')
  const words = bare.split(/[\s‐‑–-]+/).filter((word) => word !== '')
  if (words.length === 0) return {forms: /(?!)/g, anyCase: false}
  const body = words
    .map((word, index) => alternatives(word, inflectionsOf(words, index, as)))
    .join(String.raw`(?:\s{1,3}|\s?[-‐‑–]\s?)?`)
  const capitals = /\p{Lu}\P{L}*\p{Lu}/u.test(bare) && !/\p{Ll}/u.test(bare)
  const after = /\d$/.test(bare) ? String.raw`(?![.,]\d)` : ''
  const before = /^\d/.test(bare) ? String.raw`(?<!\d[.,])` : ''
  const anyCase = !exact && !capitals
  const source = `${before}(?:${body})${after}`
  return {forms: new RegExp(anyCase ? lowered(source) : source, 'g'), anyCase}
}

/** A pattern in lower case, its escapes as they are. */
function lowered(source: string): string {
  return source.replaceAll(/\\.|[^\\]+/g, (part) =>
    part.startsWith('\\') ? part : part.toLowerCase()
  )
}

const linking = /^(?:of|in|for|to|on|at|with|against|without|from|by|about|under|between)$/i

/** In `rate of return` the first noun takes the plural. */
function headOf(words: readonly string[]): number {
  const link = words.findIndex((word) => linking.test(word))
  return link > 0 ? link - 1 : words.length - 1
}

/** The word at a place of a term, in the forms that it takes there. */
function inflectionsOf(words: readonly string[], index: number, as: FormOptions['as']): string[] {
  const word = words[index] ?? ''
  if (as === 'verb') return index === 0 ? [word, ...verbForms(word.toLowerCase())] : [word]
  const isNoun = index === words.length - 1 || index === headOf(words)
  return isNoun && as !== 'written' ? numbers(word) : [word]
}

function alternatives(word: string, bare: readonly string[]): string {
  const forms = new Set(
    bare.flatMap((form) => (/\p{Lu}{2}/u.test(form) ? [form] : spellings(form)))
  )
  const cased = [...forms].flatMap((form) => [form, recased(form, word)])
  const sources = [...new Set(cased)].toSorted((a, b) => b.length - a.length).map(escape)
  return `(?:${[...new Set(sources)].join('|')})`
}

/** A word in singular and plural. */
function numbers(word: string): string[] {
  const one = singularOf(word)
  return one ? [word, one] : [word, ...pluralsOf(word)]
}

/** A form with the capital that the term has. */
function recased(form: string, word: string): string {
  return /^\p{Lu}/u.test(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form
}

const abbreviation = /^(?:\p{Lu}\.?){2,4}s?$/u

function escape(form: string): string {
  if (abbreviation.test(form)) {
    const [, letters = '', plural = ''] = /^(.*?)(s?)$/.exec(form.replaceAll('.', '')) ?? []
    return [...letters].map((letter) => String.raw`${letter}\.?`).join('') + plural
  }

  return form
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/['’‘]/g, "['’‘]")
    .replaceAll('&', String.raw`\s?&\s?`)
}
