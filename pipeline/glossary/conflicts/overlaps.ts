import {buildAutomaton} from '../../language/automaton.ts'
import {keysOf} from '../../language/chinese-forms.ts'
import {isChinese} from '../../language/tags.ts'
import {isInUse} from '../standing.ts'
import {conceptTerms, problemAt} from './problem.ts'
import type {GlossaryRule, ConceptTerm, Problem} from './problem.ts'

/** A term inside another concept's: the longer is found, which may not be what was meant. */
export const termsNested: GlossaryRule = {
  id: 'terms-nested',
  description: 'A Chinese term that stands inside a term of another concept',
  severity: 'info',
  check(glossary) {
    const held = chineseTerms(conceptTerms(glossary))
    const automaton = buildAutomaton(held.map(({key}) => key))
    const seen = new Set<string>()
    return held.flatMap((outer) =>
      automaton.findAll(outer.key).flatMap(({pattern}): Problem[] => {
        const inner = held[pattern]
        if (!inner || inner.key === outer.key || inner.concept.id === outer.concept.id) return []
        const pair = `${inner.key} ${outer.key}`
        if (seen.has(pair)) return []
        seen.add(pair)
        const reason = `Unexpected \`${inner.entry.term}\` of \`${inner.concept.id}\` inside \`${outer.entry.term}\`, expected that the longer is meant where it stands`
        return [problemAt(termsNested, outer, reason)]
      })
    )
  }
}

/** Two terms of which one ends as the other begins: where both stand, only one can be found. */
export const termsStraddling: GlossaryRule = {
  id: 'terms-straddling',
  description: 'A Chinese term that ends as a term of another concept begins',
  severity: 'info',
  check(glossary) {
    const held = chineseTerms(conceptTerms(glossary))
    const keys = new Set(held.map(({key}) => key))
    const beginnings = Map.groupBy(held, ({key}) => key.slice(0, least))
    const seen = new Set<string>()
    return held.flatMap((one) =>
      Array.from({length: Math.max(0, one.key.length - least)}, (_, at) => at + 1).flatMap(
        (from) => {
          const tail = one.key.slice(from)
          // What they share is a term itself: then it is no accident.
          if (keys.has(tail)) return []
          return (beginnings.get(tail.slice(0, least)) ?? []).flatMap((other): Problem[] => {
            const crosses = other.key.length > tail.length && other.key.startsWith(tail)
            const pair = `${one.key} ${other.key}`
            if (!crosses || other.concept.id === one.concept.id || seen.has(pair)) return []
            seen.add(pair)
            const reason = `Unexpected \`${one.entry.term}\` that may run into \`${other.entry.term}\` of \`${other.concept.id}\`, expected a term for \`${one.entry.term}${other.entry.term.slice(tail.length)}\` where that is a word`
            return [problemAt(termsStraddling, one, reason)]
          })
        }
      )
    )
  }
}

/** Shorter overlaps are everywhere. */
const least = 2

interface Keyed extends ConceptTerm {
  key: string
}

/** Each key once. */
function chineseTerms(held: readonly ConceptTerm[]): Keyed[] {
  const keyed = held
    .filter(({concept, entry}) => isChinese(entry.lang) && isInUse(concept, entry))
    .map((one): Keyed => ({...one, key: keysOf(one.entry.term).at(-1) ?? ''}))
  return [...new Map(keyed.toReversed().map((one) => [one.key, one])).values()].toReversed()
}
