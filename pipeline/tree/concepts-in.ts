import type {Source, Target} from './nodes.ts'
import {walk} from './walk-nodes.ts'

/** The ids of the concepts that are marked on a side of a unit, each with how often it stands there. */
export function conceptsIn(side: Source | Target): Map<string, number> {
  const occurrences = new Map<string, Set<number>>()
  walk(side, (node) => {
    if (node.type !== 'term') return
    const {concept, n} = node
    occurrences.set(concept, (occurrences.get(concept) ?? new Set()).add(n))
  })
  return new Map([...occurrences].map(([id, numbers]) => [id, numbers.size]))
}
