import type {Definition, Nodes} from 'mdast'
import type {SideName, Unit} from '../../tree/index.ts'
import type {References} from './scope.ts'
import {walk} from '../../tree/walk-nodes.ts'

/**
 * Gather what one side of a chapter refers to: definitions may stand far from their references.
 *
 * @param units All units of the chapter.
 */
export function references(units: readonly Unit[], name: SideName): References {
  const definitions = new Map<string, Definition>()
  const numbers = new Map<string, number>()
  const notes = new Set<string>()
  const counts = new Map<string, number>()
  const read = (node: Nodes): undefined => {
    if (node.type === 'definition') {
      const id = node.identifier.toUpperCase()
      if (!definitions.has(id)) definitions.set(id, node)
    }

    if (node.type === 'footnoteDefinition') notes.add(node.identifier.toUpperCase())
    if (node.type === 'footnoteReference') {
      const id = node.identifier.toUpperCase()
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }

  for (const unit of units) {
    for (const side of unit.children) if (side.type === name) walk(side, read)
  }

  return {counts, definitions, notes, numbers}
}
