import type {Glossary} from '../glossary/index.ts'
import {buildAutomaton, leftmostLongest} from '../language/automaton.ts'
import {isOwnWord, keysOf, readChinese, sameCase} from '../language/chinese-forms.ts'
import type {Reading} from '../language/chinese-forms.ts'
import {conceptsOf, cluesHold, wantedTerms} from './matcher.ts'
import type {Matcher, TermMatch, Wanted} from './matcher.ts'

/**
 * Find concepts in Chinese text of either script: leftmost-longest, across every middle dot or none,
 * not where the characters belong to other words.
 */
export function chineseMatcher(glossary: Glossary): Matcher {
  const byKey = new Map<string, Wanted[]>()
  for (const wanted of wantedTerms(glossary, 'zh')) {
    for (const key of keysOf(wanted.entry.term)) {
      byKey.set(key, [...(byKey.get(key) ?? []), wanted])
    }
  }

  const keys = [...byKey.keys()]
  const automaton = buildAutomaton(keys)
  return (whole) => {
    const reading = readChinese(whole)
    const {text} = reading
    const hits = automaton.findAll(reading.key).flatMap(({start, end, pattern}): TermMatch[] => {
      const form = text.slice(start, end)
      const wanted = (byKey.get(keys[pattern] ?? '') ?? []).filter(
        (one) =>
          (one.entry.case !== 'exact' || sameCase(form, one.entry.term)) &&
          cluesHold(text, start, end, one)
      )
      return wanted.length > 0 ? [{start, end, form, concepts: conceptsOf(wanted)}] : []
    })
    return wordsOnly(hits, reading).map((hit) => ({
      ...hit,
      ...reading.placeOf(hit.start, hit.end)
    }))
  }
}

/** A hit cut out of other words makes room for the next best one. */
function wordsOnly(hits: TermMatch[], reading: Reading): TermMatch[] {
  const chosen = leftmostLongest(hits)
  const bad = new Set(chosen.filter(({start, end}) => !isOwnWord(reading, start, end)))
  if (bad.size === 0) return chosen
  return wordsOnly(
    hits.filter((hit) => !bad.has(hit)),
    reading
  )
}
