import type {Code, InlineCode, Node, Parent, Text} from 'mdast'

const leafText: Partial<Record<string, (node: never) => string>> = {
  text: (node: Text) => node.value,
  inlineCode: (node: {value: string}) => node.value,
  code: (node: {value: string}) => node.value,
  break: () => '\n'
}

/** The nodes whose children stand apart from one another. */
export const flow: ReadonlySet<string> = new Set([
  'root',
  'turn',
  'unit',
  'source',
  'target',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'footnoteDefinition'
])

/**
 * The text of a block as readers see it: without markup, images and note references; a break is
 * `\n`, and so is the border between the blocks or cells inside it.
 */
export function blockText(node: Node): string {
  const leaf = leafText[node.type]
  if (leaf) return leaf(node as never)
  if (!('children' in node)) return ''
  const children = (node as Parent).children as Node[]
  return children.map(blockText).join(flow.has(node.type) ? '\n' : '')
}

/** A node that has text of its own, and where that begins in the text of the block. */
export interface Leaf {
  node: Text | InlineCode | Code
  at: number
}

/** The leaves of a block, with their places in its `blockText`. */
export function leavesOf(block: Node): Leaf[] {
  const leaves: Leaf[] = []
  let at = 0
  const walk = (node: Node): undefined => {
    if (isLeaf(node)) leaves.push({node, at})
    if ('children' in node) {
      ;(node as Parent).children.forEach((child, index) => {
        if (index > 0 && flow.has(node.type)) at++
        walk(child)
      })
    } else at += blockText(node).length
  }
  walk(block)
  return leaves
}

function isLeaf(node: Node): node is Leaf['node'] {
  return /^(?:text|inlineCode|code)$/.test(node.type)
}

/** What stands in `runningText` where words cannot run on. */
const border = '\u{FFFC}'

/**
 * The text of a block to look for words in: as `blockText`, at the same offsets, but only the ends of
 * lines over which words run on are `\n`; breaks and borders between blocks are U+FFFC.
 */
export function runningText(node: Node): string {
  if (node.type === 'break') return border
  if (!('children' in node)) return blockText(node)
  const children = (node as Parent).children as Node[]
  return children.map(runningText).join(flow.has(node.type) ? border : '')
}
