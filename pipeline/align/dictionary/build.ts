import {byCodeUnit} from '../../language/code-units.ts'
import {words} from '../../language/english/words.ts'
import type {Dictionary, Entry} from './model.ts'

type Links = Map<string, number>

/** Add a sense: each of its stems has the more weight the fewer stems and senses there are. */
function addSense(links: Links, sense: string, senses: number): undefined {
  const stems = new Set(words(sense))
  const weight = 1 / Math.sqrt(stems.size) / Math.sqrt(senses)
  for (const stem of stems) links.set(stem, Math.min(1, (links.get(stem) ?? 0) + weight))
}

function linksOf(entries: Iterable<Entry>): Map<string, Links> {
  const senses = new Map<string, Set<string>>()
  for (const entry of entries) {
    const list = senses.get(entry.head) ?? new Set()
    for (const sense of entry.senses) list.add(sense)
    senses.set(entry.head, list)
  }

  const result = new Map<string, Links>()
  for (const [head, list] of senses) {
    const links: Links = new Map()
    for (const sense of list) addSense(links, sense, list.size)
    result.set(head, links)
  }

  return result
}

/** Lists end to end, and where each begins. */
function flat<Item>(lists: ReadonlyArray<readonly Item[]>): {items: Item[]; start: Uint32Array} {
  const start = new Uint32Array(lists.length + 1)
  lists.forEach((list, index) => {
    start[index + 1] = (start[index] ?? 0) + list.length
  })
  return {items: lists.flat(), start}
}

function codes(text: string): number[] {
  return Array.from({length: text.length}, (_, at) => text.charCodeAt(at))
}

/** Make a dictionary of entries; several of one headword are joined. */
export function buildDictionary(entries: readonly Entry[]): Dictionary {
  const all = linksOf(entries)
  const heads = [...all.keys()].toSorted(byCodeUnit)
  const stems = [...new Set([...all.values()].flatMap((links) => [...links.keys()]))].toSorted(
    byCodeUnit
  )
  const stemId = new Map(stems.map((stem, id) => [stem, id]))
  const text = flat(heads.map(codes))
  const links = flat(heads.map((head) => [...(all.get(head) ?? [])]))
  const readings = readingsOf(entries)
  return {
    heads: Uint16Array.from(text.items),
    headStart: text.start,
    linkStart: links.start,
    linkStem: Uint32Array.from(links.items, ([stem]) => stemId.get(stem) ?? 0),
    linkWeight: Uint8Array.from(links.items, ([, weight]) => Math.round(weight * 255)),
    stems,
    ...readings
  }
}

function readingsOf(entries: readonly Entry[]) {
  const all = new Map<number, Set<string>>()
  for (const {head, reading} of entries) {
    if (reading === undefined || head.length !== 1) continue
    const code = head.charCodeAt(0)
    all.set(code, (all.get(code) ?? new Set()).add(reading))
  }

  const characters = [...all.keys()].toSorted((a, b) => a - b)
  const syllables = [...new Set([...all.values()].flatMap((set) => [...set]))].toSorted(byCodeUnit)
  const lists = flat(characters.map((code) => [...(all.get(code) ?? [])].toSorted(byCodeUnit)))
  return {
    readingOf: Uint16Array.from(characters),
    readingStart: lists.start,
    readings: Uint16Array.from(lists.items, (syllable) => syllables.indexOf(syllable)),
    syllables
  }
}
