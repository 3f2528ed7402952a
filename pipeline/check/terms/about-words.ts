import type {Concept, Glossary} from '../../glossary/index.ts'
import {conceptsIn} from '../../tree/concepts-in.ts'
import {sourceOf} from '../../tree/index.ts'
import type {Unit} from '../../tree/index.ts'
import type {BothSides, Hit} from '../find.ts'
import {bothSidesOf, findingsIn} from '../find.ts'
import type {RuleFacts} from '../rule.ts'

/**
 * Look at the words of a target for each concept of its source.
 *
 * @param look Says what is wrong in the target’s words for a concept.
 */
export function aboutWords(
  rule: RuleFacts,
  unit: Unit,
  glossary: Glossary,
  look: (both: BothSides, concept: Concept) => Hit[]
) {
  const source = sourceOf(unit)
  // Most units name no concept: their texts need not be read.
  const ids = source ? [...conceptsIn(source).keys()] : []
  const both = ids.length > 0 ? bothSidesOf(unit) : undefined
  if (!both) return []
  const hits = ids.flatMap((id) => {
    const concept = glossary.get(id)
    return concept ? look(both, concept) : []
  })
  return findingsIn(rule, unit, both.target, hits)
}
