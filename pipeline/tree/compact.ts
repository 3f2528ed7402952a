import type {Nodes, PhrasingContent, RootContent} from 'mdast'

/**
 * A list that takes no more room than it needs. One that was filled by `push` or `flatMap` keeps room
 * for seventeen; over hundreds of thousands of short lists that is a third of a book's memory.
 */
export function compact<T>(list: readonly T[]): T[] {
  return list.slice()
}

/** Compact the lists of children of a node, and of all in it, in place. */
export function compactTree(node: Nodes): undefined {
  if (!('children' in node)) return
  for (const child of node.children) compactTree(child)
  node.children = compact<PhrasingContent | RootContent>(node.children) as typeof node.children
}
