import type {Lexicon} from '../extract/lexicon.ts'
import {dottedNames, eachSpan, spanOf} from '../extract/spans.ts'
import {nameDot, nameKey} from '../extract/name-key.ts'
import {spellsNames} from '../extract/sound.ts'
import {cValues} from '../extract/statistics.ts'
import type {Passage} from '../extract/passages.ts'

/** A Chinese stretch that stands in several units and may be a name or a term. */
export interface Repeated {
  zh: string
  /** In Simplified characters, without dots. */
  key: string
  words: string[]
  units: Set<string>
  /** Written with characters that spell foreign names. */
  isSpelled: boolean
}

/** Cells of the first, rough count: a byte each. */
const cells = 1 << 20
/** Longer stretches are clauses. */
const longest = {words: 5, characters: 8}
/** As many are looked at, those of most units first. */
const most = 3000

/**
 * The stretches that stand in two units or more and are more than everyday words: spelled names, and
 * terms of several words or of three characters. What stands only inside a longer one is left out.
 */
export function repeatedIn(passages: readonly Passage[], lexicon: Lexicon): Repeated[] {
  const rough = new Uint8Array(cells)
  const names = new Set(passages.flatMap(nameParts))
  const isName = (key: string) => key.length > 1 && (names.has(key) || [...key].every(spellsNames))
  for (const passage of passages) {
    const here = new Set<string>()
    eachSpan(passage, longest, (from, to, key) => {
      if (isName(key) || isTerm(key, to - from + 1, lexicon)) here.add(key)
    })
    for (const key of here) {
      const cell = cellOf(key)
      rough[cell] = Math.min(2, rough[cell]! + 1)
    }
  }

  const found = new Map<string, Repeated & {frequency: number}>()
  for (const passage of passages) {
    eachSpan(passage, longest, (from, to, key) => {
      if (rough[cellOf(key)]! < 2) return
      const known = found.get(key)
      if (known) {
        known.units.add(passage.unit)
        known.frequency++
      } else if (isName(key) || isTerm(key, to - from + 1, lexicon)) {
        const {text, words} = spanOf(passage, from, to)
        const keys = words.map((word) => word.key)
        const units = new Set([passage.unit])
        found.set(key, {zh: text, key, words: keys, units, isSpelled: isName(key), frequency: 1})
      }
    })
  }

  const repeated = [...found.values()].filter(({units}) => units.size > 1)
  const values = cValues(repeated.map((one) => ({...one, length: one.words.length})))
  return repeated
    .filter(({key}) => (values.get(key) ?? 0) > 0)
    .toSorted((a, b) => b.units.size - a.units.size)
    .slice(0, most)
}

/** The parts of the names with a dot: each may stand alone later. */
function nameParts(passage: Passage): string[] {
  return dottedNames(passage)
    .flatMap(({text}) => text.split(nameDot).map(nameKey))
    .filter(({length}) => length > 1)
}

function isTerm(key: string, words: number, lexicon: Lexicon): boolean {
  const isEveryday = words === 1 && key.length < 4 && lexicon.has(key)
  return key.length > 2 && !isEveryday && /^\p{Script=Han}+$/u.test(key)
}

/** FNV-1a, cut to the cells. */
function cellOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  }

  return (hash >>> 0) & (cells - 1)
}
