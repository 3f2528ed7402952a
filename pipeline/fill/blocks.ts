import {parseBlocks} from '../tree/index.ts'
import type {Block} from '../tree/index.ts'

/** Cut Markdown into its blocks, each with its own value in `data.block`. */
export function cutBlocks(text: string): Block[] {
  const nodes = parseBlocks(text)
  return nodes.map((node, index) => {
    const start = index === 0 ? 0 : lineOf(text, node.position?.start.offset)
    const end = index === nodes.length - 1 ? text.length : node.position?.end.offset
    node.data = {...node.data, block: {value: text.slice(start, end)}}
    return node
  })
}

/** Lists and code need the indent of their first line. */
function lineOf(text: string, offset = 0): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}
