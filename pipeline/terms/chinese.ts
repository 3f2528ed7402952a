import type {Glossary} from '../glossary/index.ts'
import {buildAutomaton} from '../language/automaton.ts'
import {mostCovered} from '../language/exclusive.ts'
import {isOwnWord, keysOf, readChinese, sameCase} from '../language/chinese-forms.ts'
import type {Reading} from '../language/chinese-forms.ts'
import {conceptsOf, cluesHold, wantedTerms, withOthers} from './matcher.ts'
import type {Matcher, TermMatch, Wanted} from './matcher.ts'

/**
 * Find concepts in Chinese text of either script: those that cover most together, across every middle
 * dot or none, not where the characters belong to other words.
 */
export function chineseMatcher(glossary: Glossary): Matcher {
  const byKey = new Map<string, Wanted[]>()
  for (const wanted of wantedTerms(glossary, 'zh')) {
    const {term, forms = []} = wanted.entry
    for (const key of new Set([term, ...forms].flatMap(keysOf))) {
      byKey.set(key, [...(byKey.get(key) ?? []), wanted])
    }
  }

  const sought = [...byKey.values()].map(seekable)
  const automaton = buildAutomaton([...byKey.keys()])
  return (whole, others) => {
    const reading = readChinese(whole)
    const {text} = reading
    const hits: Hit[] = []
    for (const {start, end, pattern} of automaton.findAll(reading.key)) {
      const {wanted, isPlain, concepts, isFree} = sought[pattern]!
      if (isPlain) hits.push({start, end, concepts, isFree})
      else {
        const form = text.slice(start, end)
        const left = wanted.filter(
          (one) => isWritten(form, one) && cluesHold(text, start, end, one)
        )
        if (left.length > 0) hits.push({start, end, concepts: conceptsOf(left), isFree})
      }
    }

    if (hits.length === 0 && !others?.length) return []
    const found = wordsOnly(hits, reading).map((hit): TermMatch => {
      const {start, end} = reading.placeOf(hit.start, hit.end)
      return {start, end, form: text.slice(hit.start, hit.end), concepts: hit.concepts}
    })
    return others?.length ? mostCovered(withOthers(found, others)) : found
  }
}

/** What is known of a key before any text is read. */
function seekable(wanted: Wanted[]) {
  return {
    wanted,
    /** Neither writing nor clues have a say. */
    isPlain: wanted.every(
      ({entry}) => entry.match !== 'exact' && !entry.case && !entry.near && !entry.notNear
    ),
    concepts: conceptsOf(wanted),
    isFree: wanted.some(({entry}) => entry.match === 'anywhere')
  }
}

interface Hit extends Omit<TermMatch, 'form'> {
  /** May be cut out of other words. */
  isFree: boolean
}

function isWritten(form: string, {entry}: Wanted): boolean {
  const written = [entry.term, ...(entry.forms ?? [])]
  if (entry.match === 'exact') return written.includes(form)
  return entry.case !== 'exact' || written.some((one) => sameCase(form, one))
}

/** A hit cut out of other words makes room for the next best one. */
function wordsOnly(hits: Hit[], reading: Reading): Hit[] {
  const chosen = mostCovered(hits)
  const bad = new Set(
    chosen.filter(({start, end, isFree}) => !isFree && !isOwnWord(reading, start, end))
  )
  if (bad.size === 0) return chosen
  return wordsOnly(
    hits.filter((hit) => !bad.has(hit)),
    reading
  )
}
