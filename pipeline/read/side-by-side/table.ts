import {fromCell, splitRow} from '../../side-by-side/cell.ts'
import type {FilePair} from '../../side-by-side/file-pair.ts'
import {columnsOf} from '../../side-by-side/form.ts'
import type {Form} from '../../side-by-side/form.ts'
import {headOf, labelsIn} from './heads.ts'
import type {Marker} from '../../side-by-side/marker.ts'
import {filePair, fileSide} from './result.ts'
import type {Problem} from './result.ts'
import type {Section} from './sections.ts'

/** The rows of a table as they stand in a file. */
export interface ReadTable {
  pairs: FilePair[]
  /** What stands between and below the rows. */
  outside: Section[]
}

const rule = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/

/** Read a section of tables whose rows are units; a second one had a marker that somebody deleted. */
export function readTable(
  {lines, start}: Section,
  marker: Marker,
  form: Form,
  problems: Problem[]
): ReadTable {
  const table: ReadTable = {pairs: [], outside: []}
  let {labels} = marker
  // Whether or not the head is there, the first row has the labels.
  let own: readonly string[] = labels
  let isInside = false
  lines.forEach((line, index) => {
    const isBelowRow = isInside
    isInside = isRow(line, isBelowRow) || rule.test(line)
    if (rule.test(line)) return
    if (!isInside) {
      addOutside(table.outside, line, start + index)
      return
    }

    const cells = splitRow(line)
    const around = {isAboveRule: rule.test(lines[index + 1] ?? ''), isBelowRow}
    const head = headOf(cells, labels, form, around)
    if (!head) {
      table.pairs.push(readRow(cells, start + index, own, form))
      own = []
      return
    }

    if (table.pairs.length > 0) labels = ['', '']
    own = labelsIn(cells, labels, form)
    if (!head.isOurs) problems.push(strangeHead(start + index))
  })
  return table
}

/** Lines of text that follow each other are one text. */
function addOutside(outside: Section[], line: string, number: number): undefined {
  const last = outside.at(-1)
  if (last && last.start + last.lines.length === number) last.lines.push(line)
  else outside.push({marker: undefined, start: number, lines: [line]})
}

function strangeHead(line: number): Problem {
  return {
    rule: 'damaged-mark',
    severity: 'info',
    reason: 'Unexpected head of a table, expected the languages or the labels; left out',
    line,
    end: line
  }
}

/** The sources of the rows in lines. */
export function sourcesInRows(lines: readonly string[], form: Form): string[] {
  const at = columnsOf(form).indexOf('source')
  return lines
    .filter((line) => isRow(line, false) && !rule.test(line))
    .map((line) => fromCell(splitRow(line)[at] ?? ''))
}

/** Below a row the outer `|` may be missing. */
function isRow(line: string, isInside: boolean): boolean {
  return line.trimStart().startsWith('|') || (isInside && /(?<!\\)\|/.test(line))
}

function readRow(
  cells: readonly string[],
  number: number,
  labels: readonly string[],
  form: Form
): FilePair {
  const columns = columnsOf(form)
  const [source, target] = (['source', 'target'] as const).map((name, which) =>
    fileSide(fromCell(cells[columns.indexOf(name)] ?? ''), labels[which], number)
  )
  return filePair(source, target)
}
