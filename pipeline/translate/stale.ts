import {statuses} from '../glossary/index.ts'
import type {Glossary, Status} from '../glossary/index.ts'
import {termsOf} from '../glossary/terms-of.ts'
import {byCodeUnit} from '../language/code-units.ts'
import {hash} from '../language/hash.ts'
import {sourceOf} from '../tree/index.ts'
import type {Unit} from '../tree/index.ts'
import {conceptsIn} from '../tree/concepts-in.ts'

/** What is recognised and never offered changes no translation. */
const binding: readonly Status[] = statuses.filter((status) => status !== 'lookup')

/**
 * What a glossary has decided for the concepts of a unit's source, as far as a translation depends on
 * it: the terms of approved concepts in the other language, and their standing.
 *
 * @param lang BCP 47 tag of the translation.
 * @returns Nothing where no such concept occurs.
 */
export function fingerprintOf(unit: Unit, glossary: Glossary, lang: string): string | undefined {
  const source = sourceOf(unit)
  const decided = [...(source ? conceptsIn(source).keys() : [])]
    .toSorted(byCodeUnit)
    .flatMap((id) => {
      const concept = glossary.get(id)
      if (concept?.review !== 'approved') return []
      const terms = termsOf(concept, lang, ...binding)
      const facts = terms.map(({term, status, case: letterCase = ''}) =>
        [term, status, letterCase].join('\t')
      )
      return facts.length > 0 ? [[id, ...facts.toSorted(byCodeUnit)]] : []
    })
  return decided.length > 0 ? hash(JSON.stringify(decided)) : undefined
}
