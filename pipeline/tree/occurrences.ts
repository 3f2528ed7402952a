import type {Nodes, Parents} from 'mdast'
import {blockText} from './block-text.ts'
import type {Source, Target} from './nodes.ts'

/** An occurrence of a concept on one side of a unit. */
export interface Occurrence {
  concept: string
  form: string
  /** In offsets of `blockText(side)`. */
  start: number
  end: number
}

/** The occurrences of each concept on a side, in order; the parts of one occurrence are one. */
export function occurrencesOf(side: Source | Target): Map<string, Occurrence[]> {
  const found = new Map<number, Occurrence>()
  walk(side, 0, found)
  return Map.groupBy(found.values(), ({concept}) => concept)
}

/** Gives the offset after the node. */
function walk(node: Nodes, start: number, found: Map<number, Occurrence>): number {
  if (!('children' in node)) return start + blockText(node).length
  let at = start
  const apart = blockText(node).length - lengths(node) > 0
  node.children.forEach((child, index) => {
    at = walk(child, apart && index > 0 ? at + 1 : at, found)
  })
  if (node.type === 'term') {
    const known = found.get(node.n)
    if (known) known.end = at
    else found.set(node.n, {concept: node.concept, form: node.form, start, end: at})
  }

  return at
}

/** The lengths of the children; shorter than the parent's where borders are counted. */
function lengths({children}: Parents): number {
  let total = 0
  for (const child of children) total += blockText(child).length
  return total
}
