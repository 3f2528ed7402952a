import type {Head} from '../labels/head.ts'
import {withoutTitles} from './mentions.ts'
import type {Mention} from './mentions.ts'
import {
  addressAfterName,
  addressedOf,
  isChineseName,
  isOneWord,
  opensWithAddress,
  segments,
  surnameOf,
  titleLength
} from './name-shape.ts'
import type {Scan} from '../cut/scan.ts'
import {registerOf} from './register.ts'
import type {Register} from './register.ts'
import {keyOf} from '../words/index.ts'

/** Somebody whom a label names, and whether the text speaks of them elsewhere. */
interface Identity extends Mention {
  known: boolean
}

/** Tells whom a label names. */
export type Identify = (head: Head) => Identity

/** Read who is introduced in a text, and return what ties labels to them. */
export function peopleOf(scans: readonly Scan[], given: readonly KnownSpeaker[] = []): Identify {
  const register = registerOf(scans)
  for (const {name, latin, labels = []} of given) {
    for (const label of [name, ...labels]) {
      register.aliases.set(keyOf(label), name)
      register.byKey.set(keyOf(label), {name, ...(latin && {latin})})
    }
  }

  const found = new Map<string, Identity>()
  return (head) => {
    const identity = found.get(head.key) ?? identify(head.name, head.key, head, register)
    found.set(head.key, identity)
    return identity
  }
}

/** A speaker that the configuration names. */
export interface KnownSpeaker {
  name: string
  latin?: string
  /** Labels that stand for the speaker, beside the name. */
  labels?: string[]
}

function identify(name: string, key: string, head: Head, register: Register): Identity {
  if (head.part?.generic) return {name, known: true}
  const alias = register.aliases.get(key)
  if (alias && keyOf(alias) !== key) {
    return {...(who(alias, keyOf(alias), register) ?? {name: alias}), known: true}
  }

  const cut = head.part ? name.slice(0, head.part.length) : name
  const person = who(cut, keyOf(cut), register)
  return person ?? {name: cut, known: Boolean(head.part && head.part.role !== 'other')}
}

function who(name: string, key: string, register: Register): Identity | undefined {
  return /\p{Script=Han}/u.test(key) ? byHan(name, key, register) : byLatin(name, key, register)
}

function byHan(name: string, key: string, register: Register): Identity | undefined {
  const foreign = register.byKey.get(key) ?? byRunningOn(name, key, register)
  if (foreign) return {...foreign, known: true}
  const before = titleBefore(key)
  if (before > 0) {
    const bare = name.slice(before)
    return byHan(bare, keyOf(bare), register) ?? {name: bare, known: false}
  }

  const address = addressAfterName(key)
  if (address > 0) return byHan(name.slice(0, -address), key.slice(0, -address), register)
  const latin = register.latin.get(key)
  const known =
    latin !== undefined || register.listed.has(key) || (register.grams.has(key) && !isOneWord(name))
  if (isChineseName(key)) return {name, known, ...(latin && {latin})}
  const surname = key.length === 1 || surnameOf(key) === key ? key : addressedOf(key)
  const full = surname && bySurname(surname, register)
  if (full) {
    const fullLatin = register.latin.get(keyOf(full))
    return {name: full, known: true, ...(fullLatin && {latin: fullLatin})}
  }

  return known ? {name, known, ...(latin && {latin})} : undefined
}

/** Length of a title before a name, with the letters of a script marker: `S市長` of `S市長杜明岳`. */
function titleBefore(key: string): number {
  const marker = /^[a-z]{1,3}(?=\p{Script=Han}{4})/u.exec(key)?.[0].length ?? 0
  const title = titleLength(key.slice(marker))
  return title > 0 ? marker + title : 0
}

/** 特里奧羅 is the last part of 保羅·特里奧羅 also where the text runs on without a mark. */
function byRunningOn(name: string, key: string, {dotted}: Register): Mention | undefined {
  if (key.length < 2) return undefined
  const match = dotted.find(({last, exact}) => !exact && keyOf(last).startsWith(key))
  return match && {name: match.head + match.last.slice(0, name.length)}
}

/** The full name that a family name stands for: among names that stand alone, then in prose. */
function bySurname(surname: string, {alone, region, folded}: Register): string | undefined {
  const sure = alone.find((name) => name.length > surname.length && keyOf(name).startsWith(surname))
  if (sure) return sure
  const scores = new Map<string, {score: number; name: string}>()
  for (let at = folded.indexOf(surname); at >= 0; at = folded.indexOf(surname, at + 1)) {
    if (opensWithAddress(folded.slice(at + surname.length, at + surname.length + 4))) continue
    for (const length of [surname.length + 2, surname.length + 1]) {
      const key = folded.slice(at, at + length)
      const name = region.slice(at, at + length)
      if (!isChineseName(key) || surnameOf(key) !== surname || isOneWord(name)) continue
      const edges = edgeScore(folded.charAt(at - 1), folded.charAt(at + length))
      const score = edges + length / 8 + (standsApart(region, at, length) ? 0.6 : 0)
      scores.set(key, {name, score: score + (scores.get(key)?.score ?? 0)})
    }
  }

  const [best] = [...scores.values()].toSorted((a, b) => b.score - a.score)
  return best && best.score >= 0.9 ? best.name : undefined
}

/** Whether no word of the dictionary reaches into or out of a stretch. */
function standsApart(region: string, at: number, length: number): boolean {
  const start = Math.max(0, at - 8)
  const words = segments(region.slice(start, at + length + 8))
  return words.every(({index, segment}) => {
    const from = start + index
    const to = from + segment.length
    const crosses = (from < at && to > at) || (from < at + length && to > at + length)
    return !crosses && !(from === at && to > at + 1 && to < at + length)
  })
}

/** How much the characters around a name look like its edges. */
function edgeScore(before: string, after: string): number {
  const left = /^(?:\P{Script=Han}?|[长员师授家者人生辑导和与访])$/u.test(before) ? 1 : 0
  const right = /^\P{Script=Han}?$/u.test(after)
    ? 1
    : /[是在的与和从曾说用做接受对]/.test(after)
      ? 0.5
      : 0
  return left + right
}

function byLatin(name: string, key: string, {byKey}: Register): Identity | undefined {
  const bare = withoutTitles(name)
  const plain = bare === name ? key : keyOf(bare)
  const person = byKey.get(plain) ?? byKey.get(plain.replaceAll(/[. ]/g, ''))
  if (person) return {...person, known: true}
  return bare === name ? undefined : {name: bare, known: false}
}
