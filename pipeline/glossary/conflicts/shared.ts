import {keysOf} from '../../language/chinese-forms.ts'
import {isChinese} from '../../language/tags.ts'
import type {Glossary} from '../index.ts'
import {conceptTerms, problemAt, listedIds} from './problem.ts'
import type {GlossaryRule, ConceptTerm, Problem} from './problem.ts'

/** The key by which two terms are the same word: of Chinese in either script. */
export function keyOfTerm({lang, term}: {lang: string; term: string}): string {
  return isChinese(lang) ? (keysOf(term).at(-1) ?? '') : term.normalize('NFC').toLowerCase()
}

/** The terms of a language by their keys. */
function byKey(glossary: Glossary, chinese: boolean): Map<string, ConceptTerm[]> {
  const held = conceptTerms(glossary).filter(({entry}) => isChinese(entry.lang) === chinese)
  return Map.groupBy(held, ({entry}) => keyOfTerm(entry))
}

const isGood = ({entry}: ConceptTerm) => entry.status === 'preferred' || entry.status === 'admitted'

/** A Chinese term that several concepts have: without clues nothing tells which is meant. */
export const termConflict: GlossaryRule = {
  id: 'term-conflict',
  description: 'A Chinese term that several concepts share, without clues which is meant',
  severity: 'error',
  check: (glossary) =>
    [...byKey(glossary, true).values()].flatMap((same) => {
      const good = same.filter(isGood)
      const untold = good.filter(({entry}) => !entry.near)
      const ids = new Set(good.map(({concept}) => concept.id))
      const [, second] = untold
      if (ids.size < 2 || !second || new Set(untold.map(({concept}) => concept.id)).size < 2) {
        return []
      }

      const reason = `Unexpected \`${second.entry.term}\` in the concepts ${listedIds(ids)}, expected \`near\` in all but one, or one concept`
      return [problemAt(termConflict, second, reason, ids)]
    })
}

/** An English term that several concepts prefer: fine for words, but readers cannot tell them apart. */
export const termShared: GlossaryRule = {
  id: 'term-shared',
  description: 'An English term that several concepts prefer',
  severity: 'warning',
  check: (glossary) =>
    [...byKey(glossary, false).values()].flatMap((same) => {
      const preferred = same.filter(({entry}) => entry.status === 'preferred')
      const ids = new Set(preferred.map(({concept}) => concept.id))
      const [, second] = preferred
      if (ids.size < 2 || !second) return []
      const reason = `Unexpected \`${second.entry.term}\` in the concepts ${listedIds(ids)}, expected one that prefers it`
      return [problemAt(termShared, second, reason, ids)]
    })
}

/** Two concepts that share a term in both languages are one: its variants are split over them. */
export const conceptSplit: GlossaryRule = {
  id: 'concept-split',
  description: 'Two concepts that share terms in both languages',
  severity: 'error',
  check(glossary) {
    const pairs = new Map<string, {one: ConceptTerm; other: ConceptTerm; words: string[]}>()
    for (const chinese of [true, false]) {
      for (const same of byKey(glossary, chinese).values()) {
        const [one, ...others] = uniqueConcepts(same.filter(isGood))
        for (const other of others) {
          if (!one) continue
          const key = `${one.concept.id} ${other.concept.id}`
          const words = pairs.get(key)?.words ?? []
          pairs.set(key, {one, other, words: [...words, other.entry.term]})
        }
      }
    }

    return [...pairs.values()].flatMap(({one, other, words}) => {
      if (!words.some((word) => /\p{Script=Han}/u.test(word)) || words.length < 2) return []
      const reason = `Unexpected concept \`${other.concept.id}\` with ${listedIds(words)}, which \`${one.concept.id}\` has too, expected one concept`
      return [problemAt(conceptSplit, other, reason, [one.concept.id])]
    })
  }
}

function uniqueConcepts(held: readonly ConceptTerm[]): ConceptTerm[] {
  return held.filter(
    ({concept}, index) => held.findIndex((one) => one.concept.id === concept.id) === index
  )
}

/** A word that is forbidden in one place and wanted in another. */
export const statusConflict: GlossaryRule = {
  id: 'status-conflict',
  description: 'A term that is forbidden and wanted at once, or wanted twice over',
  severity: 'error',
  check: (glossary) =>
    [...glossary.values()].flatMap((concept) => {
      const groups = Map.groupBy(concept.terms, (entry) => keyOfTerm(entry))
      return [...groups.values()].flatMap((same): Problem[] => {
        const forbidden = same.find(({status}) => status === 'forbidden')
        const good = same.find(({status}) => status === 'preferred' || status === 'admitted')
        const differ = forbidden?.case === undefined && good?.case === undefined
        if (!forbidden || !good || !differ) return []
        const reason = `Unexpected \`${forbidden.term}\` as forbidden, expected another word than the ${good.status} \`${good.term}\``
        return [problemAt(statusConflict, {concept, entry: forbidden}, reason)]
      })
    })
}

/** A term that stands twice in a concept. */
export const termDuplicate: GlossaryRule = {
  id: 'term-duplicate',
  description: 'A term that stands twice in the same language of a concept',
  severity: 'warning',
  check: (glossary) =>
    [...glossary.values()].flatMap((concept) => {
      const groups = Map.groupBy(concept.terms, ({lang, term}) => `${lang} ${term.toLowerCase()}`)
      return [...groups.values()].flatMap(([, second]): Problem[] => {
        if (!second || second.status === 'forbidden') return []
        const reason = `Unexpected \`${second.term}\` again, expected each term once`
        return [problemAt(termDuplicate, {concept, entry: second}, reason)]
      })
    })
}
