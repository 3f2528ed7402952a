import {capitalsOf, englishNames} from '../extract/english-names.ts'
import {runsIn} from '../extract/english-terms.ts'
import type {Run} from '../extract/english-terms.ts'
import type {Lexicon} from '../extract/lexicon.ts'
import type {Passage} from '../extract/passages.ts'
import {soundsLike} from '../extract/sound.ts'
import {translatedShare} from '../extract/translated-share.ts'
import type {Repeated} from './repeated.ts'

/** English that may render a term, with what speaks for it. */
export interface Rendering extends Run {
  /** From 0 to 1. */
  score: number
  /** The units of the term that have it. */
  units: Set<string>
}

/** Names of which this share sounds the same are the same. */
const alike = 0.6
/** Terms of which a dictionary translates this share are translations. */
const told = 0.7

/**
 * What stands for terms in their units, the commonest first; each passage is read once.
 *
 * @returns In the order of the terms.
 */
export function renderingsOf(
  terms: readonly Repeated[],
  passages: readonly Passage[],
  lexicon: Lexicon
): Rendering[][] {
  const capitals = capitalsOf(passages)
  const inUnit = new Map<string, Array<{term: Repeated; found: Map<string, Rendering>}>>()
  const all = terms.map((term) => ({term, found: new Map<string, Rendering>()}))
  for (const one of all) {
    for (const unit of one.term.units) inUnit.set(unit, [...(inUnit.get(unit) ?? []), one])
  }

  for (const passage of passages) {
    const here = inUnit.get(passage.unit) ?? []
    if (here.length === 0) continue
    const runs = runsIn(passage)
    const names = here.some(({term}) => term.isSpelled) ? namesIn(passage, capitals) : []
    for (const {term, found} of here) {
      for (const run of term.isSpelled ? names : runs) gather(found, term, run, passage, lexicon)
    }
  }

  return all.map(({found}) =>
    [...found.values()].toSorted(
      (a, b) => b.units.size - a.units.size || rank(b) - rank(a) || b.stems.length - a.stems.length
    )
  )
}

/** Of scores that are nearly the same, what stands first goes first. */
function rank({score}: Rendering): number {
  return Math.round(score * 4)
}

/** Names, and what begins a sentence: it may be a name that stands nowhere else. */
function namesIn(passage: Passage, capitals: ReadonlySet<string>): Run[] {
  const words = passage.enWords.filter(({text}) => /^\p{Lu}\p{Ll}{2}/u.test(text))
  const single = words.map((word) => ({text: word.text, words: [word]}))
  return [...englishNames(passage, capitals), ...single].map((name) => {
    const stems = name.words.map(({key}) => key)
    // Names are not inflected: Lindqvist and Lindquist have one stem, and are two.
    return {text: name.text, stems, key: name.text.toLowerCase()}
  })
}

function gather(
  found: Map<string, Rendering>,
  term: Repeated,
  run: Run,
  {unit}: Passage,
  lexicon: Lexicon
): undefined {
  const known = found.get(run.key)
  if (known) {
    known.units.add(unit)
    // A capital may only begin a sentence.
    if (/^\p{Ll}/u.test(run.text)) known.text = run.text
    return
  }

  const score = scoreOf(term, run, lexicon)
  if (score > 0) found.set(run.key, {...run, score, units: new Set([unit])})
}

/** In how many of all units each of some renderings stands, by their keys. */
export function spreadsOf(
  wanted: readonly Rendering[],
  passages: readonly Passage[]
): ReadonlyMap<string, number> {
  const byFirst = Map.groupBy(new Map(wanted.map((one) => [one.key, one])).values(), firstStem)
  const spreads = new Map<string, number>()
  for (const {enWords} of passages) {
    const here = new Set<string>()
    enWords.forEach((word, index) => {
      for (const {key, stems} of byFirst.get(word.key) ?? []) {
        if (stems.every((stem, at) => enWords[index + at]?.key === stem)) here.add(key)
      }
    })
    for (const key of here) spreads.set(key, (spreads.get(key) ?? 0) + 1)
  }

  return spreads
}

function firstStem({stems}: Rendering): string {
  return stems[0] ?? ''
}

function scoreOf(term: Repeated, {stems, text}: Run, lexicon: Lexicon): number {
  const share = translatedShare(term, stems, lexicon)
  if (share >= told) return share
  if (!term.isSpelled) return 0
  const sound = soundsLike(term.key, text, lexicon)
  return sound >= alike ? sound : 0
}
