import type {Nodes, Root} from 'mdast'
import {blockText, turnsOf} from '../../pipeline/tree/index.ts'
import type {Block} from '../../pipeline/tree/index.ts'

/** The blocks of all turns, before they are units. */
export function blocksOf(tree: Root): Block[] {
  return turnsOf(tree)
    .flatMap(({children}) => children)
    .filter((child) => child.type !== 'unit')
}

/** What readers see, without blanks. */
export function bare(shown: string): string {
  return shown.replaceAll(/[\s\u200B-\u200F\uFEFF]/g, '')
}

/** Nodes without places, blanks, marks of apparatus and links of bare addresses. */
export function shapes(nodes: readonly Nodes[]): unknown[] {
  const found: unknown[] = []
  for (const one of nodes.flatMap(shape)) {
    const last = found.at(-1)
    if (typeof one === 'string' && typeof last === 'string') found[found.length - 1] = last + one
    else if (one !== '') found.push(one)
  }

  return found
}

function shape(node: Nodes): unknown[] {
  if (node.type === 'text') return [bare(node.value)]
  if (node.type === 'break') return []
  if (node.type === 'apparatus') return shapes(node.children)
  if (node.type === 'link' && node.url.endsWith(blockText(node))) return [bare(blockText(node))]
  const value = 'children' in node ? shapes(node.children) : bare(blockText(node))
  return [[node.type, value]]
}
