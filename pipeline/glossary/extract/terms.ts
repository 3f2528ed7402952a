import type {EnglishTerm} from './english-terms.ts'
import {englishTerms} from './english-terms.ts'
import type {Lexicon} from './lexicon.ts'
import type {Passage} from './passages.ts'
import {spansOf} from './spans.ts'
import {cValues, logLikelihood} from './statistics.ts'
import {translatedShare} from './translated-share.ts'

/** A Chinese stretch that statistics take for a term, with the English that goes with it. */
export interface Term {
  zh: string
  /** In Simplified characters. */
  key: string
  en: string | undefined
  /** How much of a term it is; only for sorting. */
  termhood: number
  /** How well the English goes with it, from 0 to 1. */
  association: number
  frequency: number
  units: Set<string>
}

interface Counts {
  zh: string
  key: string
  words: string[]
  frequency: number
  units: Set<string>
}

/** As many terms are looked at, by termhood. */
const most = 600
/** Rarer stretches are no terms that statistics can tell. */
const least = 2

/** The terms of a text: stretches that stand together more often than the language makes them. */
export function findTerms(passages: readonly Passage[], lexicon: Lexicon): Term[] {
  const counts = countSpans(passages)
  const values = cValues(counts.map((one) => ({...one, length: one.words.length})))
  const total = passages.reduce((sum, {zhWords}) => sum + zhWords.length, 0)
  const common = lexicon.commonness(counts.map(({key}) => key))
  const rated = counts.map((one, index) => {
    const likelihood = logLikelihood(one.frequency, total, common.counts[index] ?? 0, common.total)
    const value = Math.max(0, values.get(one.key) ?? 0)
    return {...one, termhood: value * Math.log1p(Math.max(0, likelihood)) * weightOf(one, lexicon)}
  })
  const best = rated
    .filter(({termhood}) => termhood > 0)
    .toSorted((a, b) => b.termhood - a.termhood)
    .slice(0, most)
  return withEnglish(best, passages, lexicon)
}

/** Everyday words are no terms, however often they stand. */
function weightOf({key, words}: Counts, lexicon: Lexicon): number {
  if (words.length > 1) return 1
  if (!lexicon.has(key)) return 0.9
  return key.length > 2 ? 0.7 : 0.2
}

function countSpans(passages: readonly Passage[]): Counts[] {
  const counts = new Map<string, Counts>()
  for (const passage of passages) {
    for (const span of spansOf(passage)) {
      if (!/^\p{Script=Han}{2,10}$/u.test(span.key)) continue
      const known = counts.get(span.key)
      if (known) {
        known.frequency++
        known.units.add(passage.unit)
      } else {
        const words = span.words.map(({key}) => key)
        const {key, text} = span
        counts.set(key, {zh: text, key, words, frequency: 1, units: new Set([passage.unit])})
      }
    }
  }

  return [...counts.values()].filter(({frequency}) => frequency >= least)
}

function withEnglish(
  terms: ReadonlyArray<Counts & {termhood: number}>,
  passages: readonly Passage[],
  lexicon: Lexicon
): Term[] {
  const english = englishTerms(passages)
  const inUnit = new Map<string, EnglishTerm[]>()
  for (const term of english.values()) {
    for (const unit of term.units) inUnit.set(unit, [...(inUnit.get(unit) ?? []), term])
  }

  const links = terms.flatMap((term) => {
    const near = new Set([...term.units].flatMap((unit) => inUnit.get(unit) ?? []))
    return [...near]
      .map((other) => ({term, other, score: associationOf(term, other, lexicon)}))
      .filter(({score}) => score >= 0.5)
  })
  const own = new Map<string, {en: string; score: number}>()
  const taken = new Set<EnglishTerm>()
  for (const {term, other, score} of links.toSorted(
    (a, b) => b.score - a.score || b.other.stems.length - a.other.stems.length
  )) {
    if (own.has(term.key) || taken.has(other)) continue
    own.set(term.key, {en: other.text, score})
    taken.add(other)
  }

  return terms.map(({zh, key, frequency, units, termhood}) => {
    const link = own.get(key)
    return {zh, key, frequency, units, termhood, en: link?.en, association: link?.score ?? 0}
  })
}

/** How much two terms stand in the same units, and translate each other word by word. */
function associationOf(term: Counts, other: EnglishTerm, lexicon: Lexicon): number {
  let both = 0
  for (const unit of term.units) if (other.units.has(unit)) both++
  const dice = (2 * both) / (term.units.size + other.units.size)
  const translated = translatedShare(term, other.stems, lexicon)
  if (both < 2 && translated <= 0.6) return 0
  // Of what is seen together often enough, no dictionary need tell.
  const together = both >= 4 && dice > 0.75 ? dice : 0
  return Math.max(together, 0.5 * dice + 0.5 * translated)
}
