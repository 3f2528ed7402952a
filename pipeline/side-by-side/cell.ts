import type {Source, Target} from '../tree/index.ts'

/** What a cell would change, or could not be read back. */
const unfit = /\\\||\\$|\\\n| {2}<br>|&#10;|^[ \t]|[ \t]$|\n[ \t]*\n|\r/

/**
 * Whether a side can stand in a cell of a GFM table, mean the same there, and be read back to the
 * same characters: one paragraph, without what a cell would change.
 */
export function fitsCell(side: Source | Target | undefined): boolean {
  if (!side) return true
  const [block, ...more] = side.children
  if (more.length > 0 || (block && block.type !== 'paragraph')) return false
  const {value} = side
  if (unfit.test(value)) return false
  // In code both are taken as written.
  if (value.includes('`') && /[|\n]/.test(value)) return false
  return !value.split('\n').slice(0, -1).some(isRigid)
}

/** Whether the end of a line stands in a name or an address, where it cannot be written otherwise. */
function isRigid(line: string): boolean {
  if (line.lastIndexOf('[') > line.lastIndexOf(']')) return true
  const address = line.slice(line.lastIndexOf('](') + 1)
  if (address.startsWith('(') && address.split('(').length > address.split(')').length) return true
  const word = line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1)
  return /\/\/|www\.|@/i.test(word)
}

/**
 * Write a value as the content of a table cell: `|` as `\|`, the end of a line as `&#10;`, or as
 * `<br>` after the two spaces that make it a break.
 */
export function toCell(value: string): string {
  return value.replaceAll('|', '\\|').replaceAll('  \n', '  <br>').replaceAll('\n', '&#10;')
}

/** Read the content of a table cell back to the value. */
export function fromCell(cell: string): string {
  return cell.replaceAll('  <br>', '  \n').replaceAll('&#10;', '\n').replaceAll('\\|', '|')
}

/** Split a row of a table with two columns; a `|` too many stays in the right cell. */
export function splitRow(line: string): [string, string] {
  const row = line.replace(/^[ \t]*\|/, '').replace(/(?<!\\)\|[ \t]*$/, '')
  const border = /(?<!\\)\|/.exec(row)?.index ?? row.length
  const cells = [row.slice(0, border), row.slice(border + 1)] as const
  return [trimCell(cells[0]), trimCell(cells[1])]
}

/** Other white space than this belongs to the text. */
function trimCell(cell: string): string {
  const isBlank = (at: number) => cell.charAt(at) === ' ' || cell.charAt(at) === '\t'
  let start = 0
  let end = cell.length
  while (start < end && isBlank(start)) start++
  while (end > start && isBlank(end - 1)) end--
  return cell.slice(start, end)
}
