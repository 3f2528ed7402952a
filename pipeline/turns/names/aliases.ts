import {fold} from '../../language/fold.ts'
import type {Head} from '../labels/head.ts'
import {initialsOf, withoutTitles} from './mentions.ts'
import {nameList} from './name-list.ts'
import {isChineseName, titleLength} from './name-shape.ts'
import type {Scan} from '../cut/scan.ts'
import {lineAfter} from '../cut/scan.ts'
import {keyOf} from '../words/index.ts'

/** Short labels by their key, and the name that each stands for, as written. */
export type Aliases = Map<string, string>

/** `以下簡稱費`, `下稱「刊」`, `hereafter NF`; folded. */
const abbreviation =
  /(?:以下|下文|下|文中|后文)?(?:简称|下称|以下称|文中称)(?:为|作|:)?\s*"?([^"()]{1,8}?)"?$|(?:hereafter|hereinafter|henceforth)[\s:]+"?([^"()]{1,12}?)"?$/i

const pair = /^[\s[(（【]*([^=]{1,30}?)\s*=\s*([^=]{1,30}?)[\s)）\]】.。]*$/

/** `KD = 陳凱達`, after which may follow who that is. */
const introduction =
  /^(?:[A-Z]{1,4}|\p{Script=Han})\s*=\s*(?:\p{Script=Han}{2,4}|\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.-]*)+|[\p{Script=Han}·・]{3,16})(?:\s*[（(][^（()）]*[)）])?$/u

/** A note in parentheses at the end. */
const noted = /(?<=[^\s(（=])\s*[（(][^（()）]{1,40}[)）]$/

/** What a note in parentheses says that its owner is called from here on. */
export function abbreviationIn(note: string): string | undefined {
  const match = abbreviation.exec(fold(note).trim())
  return match?.[1] ?? match?.[2]
}

/** Initials beside a name: `Vera Holt (VH):`. */
function initialsIn(note: string, name: string): string | undefined {
  return /^[A-Z]{1,4}$/.test(note) && note.charAt(0) === name.charAt(0) ? note : undefined
}

/**
 * Read a legend, `P=人物, L=林毅夫`: the shorter side is the label.
 *
 * @returns Label and name of each entry as written; nothing where the text is no legend.
 */
export function legendOf(text: string): Array<{label: string; name: string}> | undefined {
  if (text.length > 300 || !/[=＝]/.test(text)) return undefined
  const body = text.replace(/^[^=＝:：]{0,8}[:：]\s*/, '')
  const entries = body.split(
    /[,，;；、\n\u3000]|\s{2,}|\s(?=(?:[A-Za-z]{1,3}|\p{Script=Han}{1,8})\s?[=＝])/u
  )
  const filled = entries.map((entry) => entry.replaceAll('＝', '=').trim()).filter(Boolean)
  const [first] = filled
  const introduces = first !== undefined && introduction.test(first)
  const pairs = filled
    .filter((entry) => !introduces || entry.includes('='))
    .map((entry) => pair.exec(entry.replace(noted, '')))
  if (pairs.some((match) => !match)) return undefined
  const legend = pairs.map((match) => ordered(match?.[1] ?? '', match?.[2] ?? ''))
  return legend.every(({label, name}) => label.length <= 6 && name.length > label.length)
    ? legend
    : undefined
}

function ordered(left: string, right: string) {
  return right.length < left.length ? {label: right, name: left} : {label: left, name: right}
}

/**
 * Read what labels stand for: in legends, `以下簡稱`, labels with a note, lines of data.
 *
 * @param region The text's introduction.
 */
export function aliasesOf(scans: readonly Scan[], region: string): Aliases {
  const aliases: Aliases = new Map()
  for (const {heads, text, value} of scans) {
    for (const {label, name} of legendOf(text) ?? []) aliases.set(keyOf(label), name.trim())
    for (const head of heads) {
      const short = head.note && (abbreviationIn(head.note) ?? initialsIn(head.note, head.name))
      if (short) for (const key of keysOf(short)) aliases.set(key, head.name)
      else if (head.place !== 'inside') addPart(head, aliases)
      if (head.form !== 'colon' || !head.part || head.part.generic) continue
      const [only, ...others] = nameList(lineAfter(value, head), head.header)
      if (only && others.length === 0 && !aliases.has(head.key)) aliases.set(head.key, only)
    }
  }

  addFromProse(region, aliases)
  return aliases
}

/** `主持人羅一舟：`, `Moderator (Lena Voss):` tell who is meant by the part alone. */
function addPart({name, key, note, part, form}: Head, aliases: Aliases): undefined {
  const isByline = form === 'line' && /^\p{Script=Han}+ /u.test(key)
  if (!part || part.generic || isByline) return
  const [noted, ...others] = note ? nameList(note) : []
  if (noted && others.length === 0 && !aliases.has(key)) aliases.set(key, noted)
  const length = titleLength(key)
  const bare = length > 0 ? name.slice(length) : withoutTitles(name)
  const title = keyOf(name.slice(0, name.length - bare.length))
  if (title && !aliases.has(title)) aliases.set(title, bare)
}

/** Find `X（以下簡稱Y）`, `The Harbour Review (HR)` in prose. */
function addFromProse(region: string, aliases: Aliases): undefined {
  const pattern = /(《[^《》\n]{1,20}》|[\p{L}·‧・•．. -]{1,30})[（(]([^（()）\n]{2,24})[)）]/gu
  for (const [, before = '', note = ''] of region.matchAll(pattern)) {
    const letters = /^[A-Z]{2,5}$/.test(note) ? note : undefined
    const short = abbreviationIn(note) ?? letters
    const name = short && nameBefore(before.trim(), short)
    if (letters && initialsOf(name?.replace(/^The /, '') ?? '') !== keyOf(letters)) continue
    if (!short || !name) continue
    for (const key of keysOf(short)) if (!aliases.has(key)) aliases.set(key, name)
  }
}

/** A short name as labels may give it: 《淺海》, 淺海. */
function keysOf(short: string): string[] {
  const key = keyOf(short)
  const bare = key.replace(/^《(.+)》$/, '$1')
  return /\p{Script=Han}{2}/u.test(bare) ? [bare, `《${bare}》`] : [key]
}

/** The name that ends a stretch of prose, given what it is shortened to. */
function nameBefore(before: string, short: string): string | undefined {
  if (before.endsWith('》')) return before
  const folded = fold(before)
  const dotted = /[\p{Script=Han}A-Za-z-]{1,8}(?:·[\p{Script=Han}A-Za-z-]{1,12})+$/u.exec(folded)
  if (dotted) return before.slice(dotted.index)
  const latin = /\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3}$/u.exec(folded)
  if (latin) return before.slice(latin.index)
  const at = folded.lastIndexOf(fold(short).charAt(0))
  if (at >= 0 && before.length - at <= 8) return before.slice(at)
  const size = [3, 2].find((length) => isChineseName(folded.slice(-length)))
  return size === undefined ? undefined : before.slice(-size)
}
