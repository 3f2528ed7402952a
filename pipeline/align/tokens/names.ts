import type {Dictionary} from '../dictionary/index.ts'
import type {Written} from './english.ts'

/** Names by the syllables of their readings, for the Chinese characters that spell them. */
export interface Names {
  /** Syllables of names that each character may be read as. */
  readings: ReadonlyMap<number, ReadonlySet<string>>
  /** Names by their first syllable. */
  byFirst: ReadonlyMap<string, readonly Name[]>
  /** First syllables of names, by character. */
  firsts: ReadonlyMap<number, readonly string[]>
}

export interface Name {
  syllables: readonly string[]
  /** The type of the English word. */
  type: number
}

/**
 * Find the English words that may be Chinese names in Hanyu Pinyin: nearly always capitalised, and
 * two or three syllables long. Names of one syllable are left to the dictionary.
 */
export function findNames(dictionary: Dictionary, written: ReadonlyMap<string, Written>): Names {
  const syllables = new Set(dictionary.syllables)
  const byFirst = new Map<string, Name[]>()
  for (const {bare, count, capitals, type} of written.values()) {
    if (type < 0 || capitals < 0.8 * count || bare.length > 18) continue
    for (const split of spell(bare, syllables, 3)) {
      const first = split[0]
      if (first === undefined || split.length < 2) continue
      byFirst.set(first, [...(byFirst.get(first) ?? []), {syllables: split, type}])
    }
  }

  return {...readingsOf(dictionary, byFirst), byFirst}
}

/** How characters are read, as far as names go. */
function readingsOf(dictionary: Dictionary, byFirst: ReadonlyMap<string, readonly Name[]>) {
  const readings = new Map<number, Set<string>>()
  const firsts = new Map<number, string[]>()
  const used = new Set([...byFirst.values()].flat().flatMap(({syllables}) => syllables))
  const usedAt = dictionary.syllables.map((syllable) => used.has(syllable))
  for (let index = 0; index < dictionary.readingOf.length; index++) {
    const to = dictionary.readingStart[index + 1]!
    for (let at = dictionary.readingStart[index]!; at < to; at++) {
      const id = dictionary.readings[at]!
      if (usedAt[id] !== true) continue
      const syllable = dictionary.syllables[id]!
      const code = dictionary.readingOf[index]!
      add(readings, code, syllable)
      if (byFirst.has(syllable)) firsts.set(code, [...(firsts.get(code) ?? []), syllable])
    }
  }

  return {readings, firsts}
}

function add(readings: Map<number, Set<string>>, code: number, syllable: string): undefined {
  const known = readings.get(code)
  if (known) known.add(syllable)
  else readings.set(code, new Set([syllable]))
}

/** Every way to cut a word into syllables. */
function spell(word: string, syllables: ReadonlySet<string>, most: number): string[][] {
  if (word === '') return [[]]
  if (most === 0) return []
  const result: string[][] = []
  for (let length = 1; length <= Math.min(6, word.length); length++) {
    const head = word.slice(0, length)
    if (!syllables.has(head)) continue
    for (const tail of spell(word.slice(length), syllables, most - 1)) result.push([head, ...tail])
  }

  return result
}

/** The longest name that begins at a place of a Chinese text. */
export function nameAt(names: Names, text: string, at: number): Name | undefined {
  let best: Name | undefined
  for (const first of names.firsts.get(text.charCodeAt(at)) ?? []) {
    for (const name of names.byFirst.get(first) ?? []) {
      const {length} = name.syllables
      if (length <= (best?.syllables.length ?? 0)) continue
      const fits = name.syllables.every((syllable, index) =>
        names.readings.get(text.charCodeAt(at + index))?.has(syllable)
      )
      if (fits) best = name
    }
  }

  return best
}
