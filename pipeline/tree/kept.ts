import {type Block, blockText} from './index.ts'

const always: ReadonlySet<string> = new Set(['code', 'thematicBreak', 'definition', 'html', 'yaml'])

/** Whether a block needs no translation: code, a rule, a definition, pictures without words. */
export function isKept(block: Block): boolean {
  if (always.has(block.type)) return true
  return block.type === 'paragraph' && !/[\p{L}\p{N}]/u.test(blockText(block))
}
