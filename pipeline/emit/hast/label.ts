import {blockText, parseBlocks} from '../../tree/index.ts'

/**
 * A speaker's label as readers see it: as written, without the Markdown around it.
 *
 * @param label For example `**問：**`.
 * @returns For example `問：`.
 */
export function labelText(label: string): string {
  const blocks = parseBlocks(label.trim())
  const [block] = blocks
  if (blocks.length === 1 && block?.type === 'paragraph') return blockText(block)
  return label.trim().replace(/\*\*|__/g, '')
}
