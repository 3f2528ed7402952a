import type {Source, Target} from '../../tree/index.ts'

/**
 * Whether a side can stand in a cell of a GFM table and be read back to the same characters: one
 * paragraph, without what a cell would change.
 */
export function fitsCell(side: Source | Target | undefined): boolean {
  if (!side) return true
  const [block, ...more] = side.children
  if (more.length > 0 || (block && block.type !== 'paragraph')) return false
  return !/\\\||\\$|\\\n|<br>|^\s|\s$|\n\s*\n|\r/.test(side.value)
}

/** Write a value as the content of a table cell. */
export function toCell(value: string): string {
  return value.replaceAll('|', '\\|').replaceAll('\n', '<br>')
}

/** Read the content of a table cell back to the value. */
export function fromCell(cell: string): string {
  return cell.replaceAll('<br>', '\n').replaceAll('\\|', '|')
}

/** Split a row of a GFM table into the contents of its cells. */
export function splitRow(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  for (let at = line.indexOf('|') + 1; at < line.length; at++) {
    const sign = line.charAt(at)
    if (sign === '|' && line.charAt(at - 1) !== '\\') {
      cells.push(cell.trim())
      cell = ''
    } else cell += sign
  }

  if (cell.trim()) cells.push(cell.trim())
  return cells
}
