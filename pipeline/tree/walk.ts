import type {Root} from 'mdast'
import type {Source, Target, Turn, Unit} from './nodes.ts'

/** The turns of a tree, in order. */
export function turnsOf(tree: Root): Turn[] {
  return tree.children.filter((node) => node.type === 'turn')
}

/** The units of a turn or of a tree, in order. */
export function unitsOf(node: Root | Turn): Unit[] {
  if (node.type === 'root') return turnsOf(node).flatMap(unitsOf)
  return node.children.filter((child) => child.type === 'unit')
}

/** The source of a unit; none where the text stands only in the translation. */
export function sourceOf(unit: Unit): Source | undefined {
  return unit.children.find((side) => side.type === 'source')
}

/** The target of a unit; none where there is no translation yet. */
export function targetOf(unit: Unit): Target | undefined {
  return unit.children.find((side) => side.type === 'target')
}
