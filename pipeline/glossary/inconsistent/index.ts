import {stopWords} from '../../language/english/stop-words.ts'
import type {Lexicon} from '../extract/lexicon.ts'
import type {Passage} from '../extract/passages.ts'
import {spansOf} from '../extract/spans.ts'
import {translatedShare} from '../extract/translated-share.ts'
import {spelledAlike} from '../../language/english/spelled-alike.ts'
import {renderingsOf, spreadsOf} from './renderings.ts'
import type {Rendering} from './renderings.ts'
import {repeatedIn} from './repeated.ts'
import type {Repeated} from './repeated.ts'

/** A term that a translation renders in several ways. */
export interface Inconsistency {
  /** As the source first writes it. */
  zh: string
  /** A foreign name that the Chinese spells, not a term. */
  isName: boolean
  /** The commonest way. */
  usual: {en: string; units: string[]}
  /** The other ways. */
  others: Array<{en: string; units: string[]}>
}

export interface InconsistencyOptions {
  lexicon: Lexicon
  /** Whether a glossary tells already how a term is rendered; its key is in Simplified characters. */
  isKnown: (key: string) => boolean
}

/** A term that was rendered so only once has no usual rendering. */
const least = 2

/**
 * Find the names and terms of a text that its translation renders in several ways.
 *
 * Of a name, spellings that sound like it; of a term, words that a dictionary takes for its
 * translation. Shorter forms of a rendering are none of their own, and a word that another term of the
 * passage explains better is none.
 */
export function findInconsistencies(
  passages: readonly Passage[],
  {lexicon, isKnown}: InconsistencyOptions
): Inconsistency[] {
  const paired = passages.filter(({en}) => en !== '')
  const byUnit = new Map(paired.map((passage) => [passage.unit, passage]))
  const told = new Set<string>()
  const terms = repeatedIn(paired, lexicon)
  const all = renderingsOf(terms, paired, lexicon)
  const rendered = terms.map((term, index) => ({term, renderings: all[index] ?? []}))
  const owns = ownersOf(rendered)
  const open = rendered
    .map(({term, renderings}) => ({term, ways: renderings.filter((one) => owns(term, one))}))
    .filter(({term, ways}) => hasSeveral(term, ways))
  const spreads = spreadsOf(
    open.flatMap(({ways}) => ways),
    paired
  )
  return open.flatMap(({term, ways: [usual, ...rest]}) => {
    if (!usual || isElsewhere(usual, term, spreads)) return []
    const left = [...term.units].filter((unit) => !usual.units.has(unit))
    const others = othersOf(term, usual, rest, {left, spreads, lexicon, byUnit})
    // The same words of a longer term, or of a part of it, are told once.
    const fresh = others.filter(({en, units}) => !told.has(`${en} ${units.join()}`))
    for (const {en, units} of fresh) told.add(`${en} ${units.join()}`)
    if (fresh.length === 0 || isKnown(term.key)) return []
    return [
      {
        zh: term.zh,
        isName: term.isSpelled,
        usual: {en: usual.text, units: [...usual.units]},
        others: fresh
      }
    ]
  })
}

/** Whether a term has a usual rendering, and units in which only others stand. */
function hasSeveral({isSpelled, units}: Repeated, [usual, ...rest]: readonly Rendering[]): boolean {
  if (!usual || (!isSpelled && usual.units.size < least)) return false
  if (usual.units.size === units.size) return false
  return rest.some((other) => [...other.units].every((unit) => !usual.units.has(unit)))
}

/** A name renders the term whose sound it has best: Trump may sound like 奧特曼, more so like 特朗普. */
function ownersOf(
  rendered: ReadonlyArray<{term: Repeated; renderings: readonly Rendering[]}>
): (term: Repeated, rendering: Rendering) => boolean {
  const best = new Map<string, number>()
  for (const {term, renderings} of rendered) {
    if (!term.isSpelled) continue
    for (const {key, score} of renderings) best.set(key, Math.max(score, best.get(key) ?? 0))
  }

  return ({isSpelled}, {key, score}) => !isSpelled || score >= (best.get(key) ?? 0)
}

interface Surroundings {
  /** The units of the term without its usual rendering. */
  left: readonly string[]
  spreads: ReadonlyMap<string, number>
  lexicon: Lexicon
  byUnit: ReadonlyMap<string, Passage>
}

function othersOf(
  term: Repeated,
  usual: Rendering,
  rest: readonly Rendering[],
  {left, spreads, lexicon, byUnit}: Surroundings
): Array<{en: string; units: string[]}> {
  const open = new Set(left)
  return rest.flatMap((other) => {
    const units = [...other.units].filter((unit) => open.has(unit))
    // Where it stands beside the usual one it renders something else.
    if (units.length === 0 || units.length < other.units.size) return []
    if (term.isSpelled && !spelledAlike(usual.text, other.text)) return []
    if (!term.isSpelled && (isPartOf(other, usual) || isPartOf(usual, other))) return []
    if (isElsewhere(other, term, spreads)) return []
    const own = units.filter((unit) => !isExplained(term, other, byUnit.get(unit), lexicon))
    for (const unit of own) open.delete(unit)
    return own.length > 0 ? [{en: other.text, units: own}] : []
  })
}

/** Whether an English run stands mostly where the term does not. */
function isElsewhere(
  {key, units}: Rendering,
  {isSpelled}: Repeated,
  spreads: ReadonlyMap<string, number>
): boolean {
  return !isSpelled && units.size < 0.6 * (spreads.get(key) ?? 0)
}

/** A short form, or the same words in another order or class: `allocating resources`. */
function isPartOf(short: Rendering, long: Rendering): boolean {
  const words = short.stems.filter((stem) => !stopWords.has(stem))
  if (words.every((stem) => long.stems.some((other) => isSameWord(stem, other)))) return true
  const initials = long.text.replaceAll(/\B\p{L}+|\P{L}/gu, '').toLowerCase()
  return short.text.replaceAll(/\P{L}/gu, '').toLowerCase() === initials
}

/** `allocat` and `alloc`, `regul` and `regulatory` are of one word. */
function isSameWord(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  const same = length > 4 ? length - 1 : length
  return length > 3 ? one.slice(0, same) === other.slice(0, same) : one === other
}

/** Whether another stretch of the passage translates the words as well as the term does. */
function isExplained(
  term: Repeated,
  other: Rendering,
  passage: Passage | undefined,
  lexicon: Lexicon
): boolean {
  if (!passage || term.isSpelled) return false
  return spansOf(passage).some(({key, words}) => {
    if (words.length > 4 || key.includes(term.key) || term.key.includes(key)) return false
    const keys = words.map((word) => word.key)
    return translatedShare({key, words: keys}, other.stems, lexicon) >= other.score
  })
}
