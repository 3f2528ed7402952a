import type {Node} from 'unist'

/**
 * Call back for a node and all below it, in document order. It does without the ancestors and the
 * steering that `unist-util-visit` carries along, which cost more than all else in long books.
 */
export function walk(node: Node, see: (node: Node) => undefined): undefined {
  see(node)
  if (!('children' in node)) return
  for (const child of node.children as Node[]) walk(child, see)
}
