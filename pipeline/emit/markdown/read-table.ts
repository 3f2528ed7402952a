import {fromCell, splitRow} from './cell.ts'
import {columnsOf} from './form.ts'
import type {Form} from './form.ts'
import {showLabel} from './label.ts'
import type {Marker} from './marker.ts'
import {pairOf, sideOf} from './pairs.ts'
import type {Pair} from './pairs.ts'

/** Tables as they stand in a file: pairs, and the number of lines that belong to the table. */
export interface ReadTable {
  pairs: Pair[]
  size: number
}

const rule = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/

/**
 * Read a table whose rows are units.
 *
 * @param lines The lines after its marker.
 * @param start Number of the first one in the file.
 */
export function readTable(
  lines: readonly string[],
  start: number,
  {labels}: Marker,
  form: Form
): ReadTable {
  const columns = columnsOf(form)
  const first = lines.findIndex((line) => rule.test(line)) + 1
  const after = lines.findIndex((line, at) => at >= first && !line.trimStart().startsWith('|'))
  const size = after < 0 ? lines.length : after
  const heads = splitRow(lines[first - 2] ?? '')
  const pairs = lines.slice(first, size).map((line, index) => {
    const cells = splitRow(line).map(fromCell)
    const [source, target] = (['source', 'target'] as const).map((name, which) => {
      const column = columns.indexOf(name)
      const isLabelled = index === 0 && labels.some(Boolean)
      const label = isLabelled ? labelIn(heads[column] ?? '', labels[which] ?? '') : undefined
      return sideOf(cells[column] ?? '', label, start + first + index)
    })
    return pairOf(source, target)
  })
  return {pairs, size}
}

/** The label in a head: as the marker has it, unless somebody wrote another one. */
function labelIn(head: string, label: string): string {
  const shown = fromCell(head)
  return shown === showLabel(label).trim() ? label : shown
}
