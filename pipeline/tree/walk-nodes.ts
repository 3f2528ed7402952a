import type {Nodes} from 'mdast'

/**
 * Call back for a node and all below it, in document order. It does without the ancestors and the
 * steering that `unist-util-visit` carries along, which cost more than all else in long books.
 */
export function walk(node: Nodes, see: (node: Nodes) => undefined): undefined {
  see(node)
  if ('children' in node) for (const child of node.children) walk(child, see)
}
