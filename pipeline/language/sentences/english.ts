import {beforeNames, sometimesLast} from './abbreviations.ts'

/** Stops with the marks that close after them, or a dash where speech breaks off. */
const end = /(?:\.(?:\s\.)+|[.!?…]+|[。！？]|[—–-](?=["'”’]))["'”’»)\]]*(?=\s|$)/gu

/** Words that begin a sentence after an abbreviation more likely than they stand inside one. */
const openers =
  /^["“‘'(]*(?:The|A|An|This|That|These|Those|It|He|She|We|They|You|I|There|Here|But|And|Or|So|Yet|If|In|On|At|As|For|When|While|After|Before|However|Moreover|Then|To|By|With|What|Why|How|Who|Where|Some|Many|Most|Both|Our|His|Her|Its|Their|My|Not|No|Now)\b/

/** Where the sentences of an English text end, before white space. */
export function englishEnds(text: string): number[] {
  const ends: number[] = []
  for (const match of text.matchAll(end)) {
    const at = match.index + match[0].length
    const rest = text.slice(at, at + 80).trimStart()
    if (rest === '' || isEnd(text, match, rest)) ends.push(at)
  }

  return ends
}

function isEnd(text: string, match: RegExpExecArray, rest: string): boolean {
  if (/^["“‘'([]*\p{Ll}/u.test(rest)) return false
  if (/^[,;:–—-]/.test(rest)) return false
  if (/^\.\s?\.|^[…—–-]/.test(match[0])) {
    return /^["“‘'([]*\p{Lu}/u.test(rest) && !stammers(text, match.index, rest)
  }

  if (!match[0].startsWith('.')) return true
  const before = /(?:\p{L}\.)+\p{L}$|[\p{L}\d]+$/u.exec(
    text.slice(Math.max(0, match.index - 30), match.index)
  )
  const word = before?.[0] ?? ''
  if (match[0] !== '.') return !beforeNames.has(word)
  if (beforeNames.has(word) || isNumbering(text, match.index, word)) return false
  if (/^\p{Lu}$/u.test(word)) return openers.test(rest)
  if (word.includes('.') || sometimesLast.has(word.toLowerCase())) return openers.test(rest)
  return true
}

/** `I... I do not know` */
function stammers(text: string, at: number, rest: string): boolean {
  const word = /\p{L}+$/u.exec(text.slice(Math.max(0, at - 30), at).trimEnd())?.[0]
  return word !== undefined && new RegExp(`^${word}\\b`).test(rest)
}

/** `1. The plan`: a number at the beginning, or where a sentence has ended. */
function isNumbering(text: string, at: number, word: string): boolean {
  if (!/^(?:\d+|[IVX]+)$/.test(word)) return false
  const before = text.slice(Math.max(0, at - word.length - 8), at - word.length)
  return before.trim() === '' || (/^\d{1,2}$/.test(word) && /[.!?]["'”’)]*\s+$/.test(before))
}
