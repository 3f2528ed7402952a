import type {Glossary} from '../glossary/index.ts'
import {buildAutomaton, leftmostLongest} from '../language/automaton.ts'
import {fold} from '../language/fold.ts'
import {straddles} from '../language/straddle.ts'
import {cluesHold, wantedTerms} from './matcher.ts'
import type {Matcher, Occurrence, Wanted} from './matcher.ts'

/** Terms longer than this are taken to be words wherever they stand. */
const longestGuarded = 3
const letter = /[\p{Script=Latin}\d]/u
const hanOnly = /^\p{Script=Han}+$/u

/**
 * Find concepts in Chinese text of either script: leftmost-longest, across every middle dot or none,
 * not where the characters belong to other words.
 */
export function chineseMatcher(glossary: Glossary): Matcher {
  const byKey = new Map<string, Wanted[]>()
  for (const wanted of wantedTerms(glossary, 'zh')) {
    for (const key of keysOf(wanted.entry.term)) {
      const list = byKey.get(key) ?? []
      if (!list.some(({concept}) => concept === wanted.concept)) list.push(wanted)
      byKey.set(key, list)
    }
  }

  const keys = [...byKey.keys()]
  const automaton = buildAutomaton(keys)
  return (text) => {
    const folded = fold(text)
    const lower = folded.toLowerCase()
    const searched = lower.length === folded.length ? lower : folded
    const hits = automaton.findAll(searched).flatMap(({start, end, pattern}): Occurrence[] => {
      const form = text.slice(start, end)
      const wanted = (byKey.get(keys[pattern] ?? '') ?? []).filter(
        (one) =>
          (one.entry.case !== 'exact' || folded.slice(start, end) === fold(one.entry.term)) &&
          cluesHold(text, start, end, one)
      )
      if (wanted.length === 0 || !standsAlone(searched, start, end)) return []
      return [{start, end, form, concepts: wanted.map(({concept}) => concept)}]
    })
    return withoutStraddles(hits, text)
  }
}

/** A hit cut out of other words makes room for the next best one. */
function withoutStraddles(hits: Occurrence[], text: string): Occurrence[] {
  const chosen = leftmostLongest(hits)
  const bad = new Set(
    chosen.filter(
      ({start, end, form}) =>
        end - start <= longestGuarded && hanOnly.test(form) && straddles(text, start, end)
    )
  )
  return bad.size === 0
    ? chosen
    : withoutStraddles(
        hits.filter((hit) => !bad.has(hit)),
        text
      )
}

function keysOf(term: string): string[] {
  const key = fold(term).toLowerCase()
  const bare = key.replaceAll('·', '')
  return key === bare ? [key] : [key, bare]
}

/** A term that begins or ends with a letter or digit is not part of a longer word or number. */
function standsAlone(text: string, start: number, end: number): boolean {
  const joins = (at: number) => letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at))
  return !joins(start) && !joins(end)
}
