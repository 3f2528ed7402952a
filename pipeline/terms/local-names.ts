import {findTerm} from '../glossary/find-term.ts'
import type {Concept, Glossary, TermEntry} from '../glossary/index.ts'
import {familyName} from '../glossary/names.ts'
import {fold} from '../language/fold.ts'
import {shortNameAfter} from '../language/short-names.ts'
import type {TermMatch} from './matcher.ts'

/** A name that stands for a concept from a place of a text on. */
interface LocalName {
  concept: string
  entry: TermEntry
  /** Number of the unit, and the offset in it, from which it holds. */
  from: {unit: number; at: number}
}

/** What the units of a text name, and the names that stand for it later. */
export interface LocalNames {
  /** Take in what a unit names: introduced persons, and short names that are defined. */
  learn: (unit: number, text: string, hits: readonly TermMatch[]) => undefined
  /** Where names that were introduced before stand in a unit. */
  find: (unit: number, text: string) => TermMatch[]
}

/**
 * Keep the names that hold in one text only: the family name of a person who was introduced by the
 * whole name, unless somebody else in the text has it too, and short names that the text defines.
 *
 * @param lang BCP 47 tag of the text.
 */
export function localNames(glossary: Glossary, lang: string): LocalNames {
  const names = new Map<string, LocalName>()
  /** Who is known by a family name. */
  const families = new Map<string, Set<string>>()
  /** What stands behind the dots of names that the glossary lacks. */
  const strangers: string[] = []

  function introduce(term: string, concept: Concept, from: LocalName['from']): undefined {
    const key = fold(term)
    if (!names.has(key)) {
      names.set(key, {
        concept: concept.id,
        entry: {term, lang, status: 'admitted', case: 'exact'},
        from
      })
    }
  }

  function isShared(key: string): boolean {
    return (families.get(key)?.size ?? 0) > 1 || strangers.some((rest) => rest.startsWith(key))
  }

  return {
    learn(unit, text, hits) {
      for (const rest of strangersIn(text, hits)) strangers.push(rest)
      for (const {concepts, form, end} of hits) {
        const concept = concepts.length === 1 ? glossary.get(concepts[0] ?? '') : undefined
        if (!concept) continue
        const family = familyIn(concept, form)
        if (family !== undefined) {
          const key = fold(family)
          families.set(key, (families.get(key) ?? new Set()).add(concept.id))
          introduce(family, concept, {unit, at: end})
        }

        const short = shortNameAfter(text, end, lang)
        if (short) introduce(short.name, concept, {unit, at: short.end})
      }

      return undefined
    },
    find(unit, text) {
      return [...names].flatMap(([key, {concept, entry, from}]) => {
        if (unit < from.unit || isShared(key)) return []
        return findTerm(text, entry)
          .filter(({start}) => unit > from.unit || start >= from.at)
          .filter(({start}) => !isPartOfName(text, start))
          .map(({start, end}) => ({start, end, form: text.slice(start, end), concepts: [concept]}))
      })
    }
  }
}

/** The family name in a form of a person's whole name, as it is written there. */
function familyIn(concept: Concept, form: string): string | undefined {
  const key = fold(form).replaceAll('·', '')
  const entry = concept.terms.find(({term}) => fold(term).replaceAll('·', '') === key)
  const family = entry && familyName(concept, entry)
  if (family === undefined) return undefined
  return key.endsWith(fold(family)) ? form.slice(-family.length) : family
}

const dot = /[·‧・•．∙⋅](?=\p{Script=Han})/gu

/** What follows the dots that stand in no known name. */
function strangersIn(text: string, hits: readonly TermMatch[]): string[] {
  return [...text.matchAll(dot)]
    .filter(({index}) => !hits.some(({start, end}) => start <= index && index < end))
    .map(({index}) => fold(text.slice(index + 1, index + 12)))
}

const title =
  /\b(?:Mr|Ms|Mrs|Dr|Prof|Professor|President|Chairman|Premier|Minister|Senator|Secretary|Director|General|Judge|Sir|Lady)\.?\s$/
const capitalised = /(?:^|[^.!?:"“]\s)\p{Lu}[\p{L}.'’-]*\s$/u

/** Whether a name is the last part of a longer one: behind a dot, or another capitalised word. */
function isPartOfName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start)
  return /[·‧・•．∙⋅]$/.test(before) || (capitalised.test(before) && !title.test(before))
}
