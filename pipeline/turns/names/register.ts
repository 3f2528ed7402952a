import {fold} from '../../language/fold.ts'
import {aliasesOf} from './aliases.ts'
import type {Aliases} from './aliases.ts'
import {nameLength} from './foreign-names.ts'
import {
  dottedNames,
  englishNames,
  hanByLatin,
  initialsOf,
  latinByEnding,
  withoutOpeners,
  withoutTitles
} from './mentions.ts'
import type {Mention} from './mentions.ts'
import {nameList} from './name-list.ts'
import {
  addressAfterName,
  isChineseName,
  isDottedName,
  isLatinName,
  isOneWord,
  titleLength
} from './name-shape.ts'
import type {Scan} from '../cut/scan.ts'
import {lineAfter} from '../cut/scan.ts'
import {keyOf} from '../words/index.ts'

/** Who is spoken of at the beginning of a text. */
export interface Register {
  aliases: Aliases
  /** The introduction without its labels, as written. */
  region: string
  /** `region`, folded. */
  folded: string
  /** Persons by full name, last part, first part, initials; nobody where two share initials. */
  byKey: Map<string, Mention | undefined>
  dotted: ReturnType<typeof dottedNames>
  /** Latin names by the Chinese before them. */
  latin: Map<string, string>
  /** Names that stand alone: in a line of data, as a label. */
  alone: string[]
  /** Keys of the names in lines of data. */
  listed: Set<string>
  /** Every two to four characters that stand together in the introduction, folded. */
  grams: Set<string>
}

/** People are looked for in this much of a text: who speaks is introduced at its beginning. */
const introduction = 20_000

/** Read who is introduced in a text. */
export function registerOf(scans: readonly Scan[]): Register {
  const region = regionOf(scans)
  const folded = fold(region)
  const register: Register = {
    aliases: aliasesOf(scans, region),
    region,
    folded,
    byKey: new Map(),
    dotted: dottedNames(region),
    latin: latinByEnding(region),
    alone: namesAlone(scans),
    listed: new Set(scans.flatMap(namesInData).map(keyOf)),
    grams: gramsOf(folded)
  }
  for (const name of register.aliases.values()) if (isLatinName(name)) add(register, {name})
  for (const person of hanByLatin(region)) add(register, person)
  for (const {head, last, exact, latin} of register.dotted) {
    if (exact) add(register, {name: head + last, ...(latin && {latin})})
  }

  for (const person of dottedLabels(scans)) {
    if (!register.byKey.has(keyOf(person.name))) add(register, person)
  }

  for (const {head, last, exact} of register.dotted) if (!exact) addGiven(register, head, last)

  const english = englishNames(region)
  const spelling = new Map(english.map((name) => [keyOf(name), name]))
  const labels = latinLabels(scans).map((name) => spelling.get(keyOf(name)) ?? name)
  for (const name of [...labels, ...english]) {
    if (!register.byKey.has(keyOf(name))) add(register, {name})
  }

  return register
}

/** Labels are left out, so that a label is no proof of itself. */
function regionOf(scans: readonly Scan[]): string {
  let region = ''
  const title = scans.find((scan) => scan.title)
  for (const scan of scans) {
    if (scan === title) continue
    if (region.length > introduction) break
    region += `${scan.items?.map(withoutLabels).join('\n') ?? withoutLabels(scan)}\n`
  }

  return `${region.slice(0, introduction)}\n${title?.text ?? ''}`
}

function withoutLabels({value, text, heads}: Scan): string {
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

/** `主持：方榆 與談：紀川、莫小蟬`: the names of each list. */
function namesInData({text, title}: Scan): string[] {
  if (title || text.length > 400 || !/[:：]/.test(text)) return []
  return text
    .split(/\n|\u3000|\s(?=\S{1,6}[:：])/)
    .flatMap((line) => nameList(line.slice(line.search(/[:：]/) + 1)))
}

/** Names in data (`受訪者：竇承禮`) and labels that are full names. */
function namesAlone(scans: readonly Scan[]): string[] {
  const names = new Set<string>()
  const words = new Set<string>()
  for (const {heads, value} of scans) {
    for (const head of heads) {
      if (head.place === 'inside' || head.form !== 'colon') continue
      for (const name of nameList(lineAfter(value, head), head.header)) names.add(name)
      const titled = head.name.slice(titleLength(head.key))
      if (titled !== head.name) names.add(titled)
      const address = addressAfterName(head.key)
      if (address > 0) names.add(head.name.slice(0, -address))
      if (names.has(head.name) || words.has(head.name)) continue
      const isName = isChineseName(head.key) && !isOneWord(head.name)
      ;(isName ? names : words).add(head.name)
    }
  }

  return [...names]
}

/** Labels that are full names, with the Latin name beside them: `康尼·雷耶斯(Connie Reyes,創辦人)：`. */
function dottedLabels(scans: readonly Scan[]): Mention[] {
  const heads = scans.flatMap((scan) => scan.heads)
  return heads
    .filter(({place, key}) => place !== 'inside' && isDottedName(key))
    .map(({name, note = ''}) => {
      const latin = note.split(/[,，、;；]/, 1)[0]?.trim() ?? ''
      return {name, ...(isLatinName(latin) && {latin})}
    })
}

function latinLabels(scans: readonly Scan[]): string[] {
  const labels = new Set<string>()
  for (const {heads} of scans) {
    for (const {place, name} of heads) if (place !== 'inside') labels.add(name)
  }

  return [...labels]
    .map((label) => withoutOpeners(withoutTitles(label).split(' ')).join(' '))
    .filter(isLatinName)
}

/** The given name of a name that runs on into the next words. */
function addGiven({byKey}: Register, head: string, last: string): undefined {
  const given = keyOf(head.split(/[·‧・•．]/, 1)[0] ?? '')
  const length = nameLength(last)
  if (length > 0 && !byKey.has(given)) byKey.set(given, {name: head + last.slice(0, length)})
}

function add({byKey}: Register, person: Mention): undefined {
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
