import type {PhrasingContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {blockText, parseBlocks} from '../../tree/index.ts'
import type {Block} from '../../tree/index.ts'

/** The nodes of a slice of a block; their positions would be none in the file and are taken off. */
export function nodesOf(slice: string): Block[] {
  return slice === '' ? [] : parseBlocks(slice).map(withoutPositions)
}

/**
 * Take a label off a paragraph's nodes, which saves parsing the rest again.
 *
 * @param label The label's characters, without Markdown.
 * @param said The Markdown after it.
 * @returns Nothing where the label ends inside a node, or where the rest may read differently now
 * that it begins a block.
 */
export function afterLabel(block: Block, label: string, said: string): Block | undefined {
  if (block.type !== 'paragraph' || /^(?:[*_~]|www\.|[a-z]{2,12}:|[\w.+-]{1,64}@)/i.test(said))
    return undefined
  const children = [...block.children]
  let rest = label
  while (rest !== '') {
    const child = children.shift()
    if (!child) return undefined
    const text = blockText(child)
    if (rest.startsWith(text)) rest = rest.slice(text.length)
    else if (child.type === 'text' && text.startsWith(rest)) {
      children.unshift({type: 'text', value: text.slice(rest.length)})
      rest = ''
    } else return undefined
  }

  const trimmed = withoutLead(children)
  return trimmed && withoutPositions({type: 'paragraph', children: trimmed})
}

/** Take blanks and breaks off the front. */
function withoutLead([first, ...others]: PhrasingContent[]): PhrasingContent[] | undefined {
  if (!first) return undefined
  if (first.type === 'break') return withoutLead(others)
  if (first.type !== 'text') return [first, ...others]
  const value = first.value.replace(/^[\s\u200B\uFEFF]+/, '')
  return value === '' ? withoutLead(others) : [{type: 'text', value}, ...others]
}

/** Take positions off, in place. */
export function withoutPositions<Tree extends Block>(node: Tree): Tree {
  visit(node, (one) => {
    delete one.position
  })
  return node
}
