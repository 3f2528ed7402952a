import type {Unit} from '../../tree/index.ts'
import {fitsCell, toCell} from '../../side-by-side/cell.ts'
import {columnsOf} from '../../side-by-side/form.ts'
import {showLabel} from '../../side-by-side/label.ts'
import {languageName} from '../../side-by-side/language-name.ts'
import {printMarker} from '../../side-by-side/marker.ts'
import {showSides} from './page.ts'
import type {Page} from './page.ts'

/**
 * Print a table. Its rule is long, so that pandoc takes all tables of a book for wide ones and makes
 * their columns equal.
 */
export function printRows(rows: ReadonlyArray<readonly string[]>): string {
  const [head = [], ...body] = rows
  const rule = head.map(() => '-'.repeat(36))
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Whether a unit can be a row: what needs no translation stands alone, and so does a title. */
export function fitsRow(unit: Unit): boolean {
  if (unit.matter === 'title' || unit.origin === 'kept') return false
  return unit.children.every(fitsCell)
}

/** Print units as a table with the labels of the first one, or the languages, as its head. */
export function printTable(units: readonly [Unit, ...Unit[]], page: Page): string {
  const {form} = page
  const shown = units.map((unit) => showSides(unit, page))
  const {source, target} = shown[0] ?? {}
  const labels = {source: source?.side.label ?? '', target: target?.side.label ?? ''}
  const isLabelled = Boolean(labels.source || labels.target)
  const columns = columnsOf(form)
  const heads = columns.map((name) =>
    isLabelled ? toCell(showLabel(labels[name])) : languageName(form[name])
  )
  const rows = shown.map((sides) => columns.map((name) => toCell(sides[name]?.text ?? '')))
  const marker = printMarker(
    {
      kind: 'pairs',
      id: units[0].id,
      labels: [labels.source, labels.target],
      completed: []
    },
    form.fence
  )
  return `${marker}\n\n${printRows([heads, ...rows])}`
}
