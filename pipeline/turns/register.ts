import {fold} from '../language/fold.ts'
import {abbreviationIn, addProseAliases, legendOf} from './aliases.ts'
import type {Aliases} from './aliases.ts'
import {
  dottedNames,
  englishNames,
  hanByLatin,
  initialsOf,
  latinByEnding,
  withoutTitles
} from './mentions.ts'
import type {Person} from './mentions.ts'
import {
  addressAfterName,
  isChineseName,
  isDottedName,
  isLatinName,
  isWord,
  titleLength
} from './name-shape.ts'
import type {Head} from './head.ts'
import type {Passage} from './passages.ts'
import {restOf} from './passages.ts'
import {keyOf} from './words/index.ts'

/** Who is spoken of at the beginning of a text. */
export interface Register {
  aliases: Aliases
  /** The introduction without its labels, as written. */
  region: string
  /** `region`, folded. */
  folded: string
  /** Persons by full name, last part, first part, initials; nobody where two share initials. */
  byKey: Map<string, Person | undefined>
  dotted: ReturnType<typeof dottedNames>
  /** Latin names by the Chinese before them. */
  latin: Map<string, string>
  /** Names that stand alone: in a line of data, as a label. */
  alone: string[]
  /** Every two to four characters that stand together in the introduction, folded. */
  grams: Set<string>
}

/** People are looked for in this much of a text: who speaks is introduced at its beginning. */
const introduction = 20_000

/** Read who is introduced in a text. */
export function registerOf(passages: readonly Passage[]): Register {
  const region = regionOf(passages)
  const folded = fold(region)
  const register: Register = {
    aliases: new Map(),
    region,
    folded,
    byKey: new Map(),
    dotted: dottedNames(region),
    latin: latinByEnding(region),
    alone: namesAlone(passages),
    grams: gramsOf(folded)
  }
  addAliases(passages, register)
  for (const person of hanByLatin(region)) add(register, person)
  for (const {head, last, exact, latin} of register.dotted) {
    if (exact) add(register, {name: head + last, ...(latin && {latin})})
  }

  const english = englishNames(region)
  const spelling = new Map(english.map((name) => [keyOf(name), name]))
  const labels = latinLabels(passages).map((name) => spelling.get(keyOf(name)) ?? name)
  for (const name of [...labels, ...english]) {
    if (!register.byKey.has(keyOf(name))) add(register, {name})
  }

  return register
}

/** Labels are left out, so that a label is no proof of itself. */
function regionOf(passages: readonly Passage[]): string {
  let region = ''
  const title = passages.find((passage) => passage.title)
  for (const passage of passages) {
    if (passage === title) continue
    if (region.length > introduction) break
    region += `${passage.items?.map(withoutLabels).join('\n') ?? withoutLabels(passage)}\n`
  }

  return `${region.slice(0, introduction)}\n${title?.text ?? ''}`
}

function withoutLabels({value, text, heads}: Passage): string {
  if (heads.length === 0) return text.slice(0, introduction)
  let at = 0
  let kept = ''
  for (const head of heads) {
    if (head.start < at) continue
    if (head.start > introduction) break
    kept += `${value.slice(at, head.start)}\n`
    at = head.end
  }

  return kept + value.slice(at, at + introduction)
}

function gramsOf(folded: string): Set<string> {
  const grams = new Set<string>()
  for (const [run] of folded.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at < run.length; at++) {
      for (let size = 2; size <= 4; size++) grams.add(run.slice(at, at + size))
    }
  }

  return grams
}

/** Names in data (`受訪者：竇承禮`) and labels that are full names. */
function namesAlone(passages: readonly Passage[]): string[] {
  const names = new Set<string>()
  const words = new Set<string>()
  for (const {heads, value} of passages) {
    for (const head of heads) {
      if (head.place === 'inside' || head.form !== 'colon') continue
      for (const name of nameList(restOf(value, head))) names.add(name)
      const titled = head.name.slice(titleLength(head.key))
      if (titled !== head.name) names.add(titled)
      const address = addressAfterName(head.key)
      if (address > 0) names.add(head.name.slice(0, -address))
      if (names.has(head.name) || words.has(head.name)) continue
      const isName = isChineseName(head.key) && !isWord(head.name)
      ;(isName ? names : words).add(head.name)
    }
  }

  return [...names]
}

function latinLabels(passages: readonly Passage[]): string[] {
  const labels = new Set<string>()
  for (const {heads} of passages) {
    for (const {place, name} of heads) if (place !== 'inside') labels.add(name)
  }

  return [...labels].map(withoutTitles).filter(isLatinName)
}

/** The names of a list that holds nothing else; none where it does. */
export function nameList(text: string): string[] {
  if (text.length > 80 || /[。！？!?：:]/.test(text)) return []
  const bare = text.replaceAll(/[*_\\]|[（(][^（()）]*[)）]/g, '')
  const parts = bare.split(/[、，,/／;；&]|\s[和與and]+\s|\u3000|\s{2,}/)
  const names = parts.map((part) => part.trim()).filter(Boolean)
  const good = names.every((name) => {
    const folded = fold(name)
    return (isChineseName(folded) && !isWord(name)) || isDottedName(folded) || isLatinName(name)
  })
  return good && names.length <= 8 ? names : []
}

function addAliases(passages: readonly Passage[], register: Register): undefined {
  const {aliases, region} = register
  for (const {heads, text, value} of passages) {
    for (const {label, name} of legendOf(text) ?? []) aliases.set(keyOf(label), name.trim())
    for (const head of heads) {
      const short = head.note && abbreviationIn(head.note)
      if (short) aliases.set(keyOf(short), head.name)
      else if (head.place !== 'inside') addPartAlias(head, register)
      if (head.form !== 'colon' || !head.part || head.part.generic) continue
      const [only, ...others] = nameList(restOf(value, head))
      if (only && others.length === 0 && !aliases.has(head.key)) aliases.set(head.key, only)
    }
  }

  addProseAliases(region, aliases)
}

/** `主持人羅一舟：`, `Moderator (Lena Voss):` tell who is meant by the part alone. */
function addPartAlias({name, key, note, part}: Head, register: Register): undefined {
  const {aliases} = register
  if (!part || part.generic) return
  const [noted, ...others] = note ? nameList(note) : []
  if (noted && others.length === 0 && !aliases.has(key)) {
    aliases.set(key, noted)
    add(register, {name: noted})
  }

  const length = titleLength(key)
  const latin = withoutTitles(name)
  const title = length > 0 ? key.slice(0, length) : keyOf(name.slice(0, name.length - latin.length))
  if (title && title !== key && !aliases.has(title))
    aliases.set(title, length > 0 ? name.slice(length) : latin)
}

function add({byKey}: Register, person: Person): undefined {
  const parts = person.name.split(/[·‧・•． ]/)
  const latin = person.latin?.split(' ') ?? []
  const keys = [person.name, parts.at(-1), person.latin, latin.at(-1), parts[0], latin[0]]
  for (const key of keys.map((one) => keyOf(one ?? ''))) {
    if (key && !byKey.has(key)) byKey.set(key, person)
  }

  for (const name of [parts, latin].filter((one) => one.length > 1)) {
    const key = initialsOf(name.join(' '))
    const shared = byKey.has(key) && byKey.get(key)?.name !== person.name
    byKey.set(key, shared ? undefined : person)
  }
}
