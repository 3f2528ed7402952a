import type {Source, Target} from '../../tree/index.ts'

/** What a cell would change, or could not be read back. */
const unfit = /\\\||\\$|\\\n| {2}<br>|&#10;|^[ \t]|[ \t]$|\n[ \t]*\n|\r/

/** Where `|` and a break are taken as written, so that neither can be put otherwise. */
const rigid =
  /`[^]*[|\n]|[|\n][^]*`|\[[^\]\n]{0,999}\n|\]\([^)\n]{0,999}\n|(?:\/\/|www\.|@)\S{0,999}\n/

/**
 * Whether a side can stand in a cell of a GFM table, mean the same there, and be read back to the
 * same characters: one paragraph, without what a cell would change.
 */
export function fitsCell(side: Source | Target | undefined): boolean {
  if (!side) return true
  const [block, ...more] = side.children
  if (more.length > 0 || (block && block.type !== 'paragraph')) return false
  return !unfit.test(side.value) && !(/[|\n]/.test(side.value) && rigid.test(side.value))
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
  return cell.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '')
}
