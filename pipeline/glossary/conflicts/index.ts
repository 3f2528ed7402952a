import type {Glossary} from '../index.ts'
import {
  abbreviationAlone,
  languageMissing,
  relationMissing,
  sourceMissing,
  termShort
} from './incomplete.ts'
import {termsNested, termsStraddling} from './overlaps.ts'
import type {GlossaryRule, Problem} from './problem.ts'
import {conceptSplit, statusConflict, termConflict, termDuplicate, termShared} from './shared.ts'

export type {GlossaryRule, Problem} from './problem.ts'

/** The rules that look at a glossary alone. */
export const glossaryRules: readonly GlossaryRule[] = [
  conceptSplit,
  termConflict,
  statusConflict,
  relationMissing,
  termDuplicate,
  termShared,
  abbreviationAlone,
  languageMissing,
  sourceMissing,
  termShort,
  termsNested,
  termsStraddling
]

/** What texts tell of a glossary. */
export const conceptUnused: Omit<GlossaryRule, 'check'> = {
  id: 'concept-unused',
  description: 'A concept that none of the given texts has',
  severity: 'info'
}

/**
 * Look for what is wrong in a glossary.
 *
 * @param used Ids of the concepts that the given texts have; nothing where no text was given.
 * @returns Errors first, then in the order of the rules.
 */
export function problemsOf(glossary: Glossary, used?: ReadonlySet<string>): Problem[] {
  const problems = glossaryRules.flatMap((rule) => rule.check(glossary))
  const unused = [...(used ? glossary.values() : [])]
    .filter(({id, review}) => !used?.has(id) && (review === 'approved' || review === 'proposed'))
    .map(({id}): Problem => {
      const reason = 'Unexpected concept that no given text has, expected one that is used'
      return {rule: conceptUnused.id, severity: conceptUnused.severity, reason, concept: id}
    })
  const weight = {error: 0, warning: 1, info: 2}
  return [...problems, ...unused].toSorted((a, b) => weight[a.severity] - weight[b.severity])
}
