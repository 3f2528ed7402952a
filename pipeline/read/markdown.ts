import type {Root} from 'mdast'
import {parse} from 'yaml'
import {parseMarkdown} from '../tree/index.ts'
import type {Block} from '../tree/index.ts'

/** Parse a Markdown text; every block keeps its slice of the file as `value`. */
export function readMarkdown(text: string): Root {
  const tree = parseMarkdown(text)
  const front = tree.children.find((node) => node.type === 'yaml')
  const children = tree.children.filter((node) => node.type !== 'yaml') as Block[]
  const title = children.find((node) => node.type === 'heading' && node.depth === 1)
  for (const node of children) {
    const value = text.slice(node.position?.start.offset, node.position?.end.offset)
    node.data = {...node.data, block: {value, ...(node === title && {matter: 'title' as const})}}
  }

  const matter: unknown = front && parse(front.value)
  return {
    type: 'root',
    children,
    ...(typeof matter === 'object' &&
      matter !== null && {data: {matter: matter as Record<string, unknown>}})
  }
}
