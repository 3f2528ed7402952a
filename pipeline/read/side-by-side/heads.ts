import {fromCell} from '../../side-by-side/cell.ts'
import {columnsOf} from '../../side-by-side/form.ts'
import type {Form} from '../../side-by-side/form.ts'
import {showLabel} from '../../side-by-side/label.ts'
import type {Marker} from '../../side-by-side/marker.ts'
import {languageName} from '../../side-by-side/language-name.ts'

/** What stands around a line of a table. */
interface Surroundings {
  /** Whether a rule follows. */
  isAboveRule: boolean
  /** Whether another row is above. */
  isBelowRow: boolean
}

/**
 * Tell a head from a row: a rule follows it; where lines were deleted or moved, it is known by what it
 * says.
 *
 * @returns Nothing for a row; else whether the head says what one of ours does.
 */
export function headOf(
  cells: readonly string[],
  labels: Marker['labels'],
  form: Form,
  {isAboveRule, isBelowRow}: Surroundings
): {isOurs: boolean} | undefined {
  const isOurs = saysLanguages(cells, form) || saysLabels(cells, labels, form)
  const isLabelled = labels.some(Boolean) || areBold(cells)
  if (isBelowRow) return isAboveRule && (isOurs || areBold(cells)) ? {isOurs: true} : undefined
  return isOurs || isAboveRule ? {isOurs: isOurs || isLabelled} : undefined
}

/** The labels of the row below a head, source first. */
export function labelsIn(heads: readonly string[], labels: Marker['labels'], form: Form): string[] {
  if (!labels.some(Boolean) && !areBold(heads)) return []
  const columns = columnsOf(form)
  return (['source', 'target'] as const).map((name, which) =>
    labelIn(heads[columns.indexOf(name)] ?? '', labels[which] ?? '')
  )
}

function saysLanguages(heads: readonly string[], form: Form): boolean {
  return columnsOf(form).every((name, at) => heads[at] === languageName(form[name]))
}

function saysLabels(heads: readonly string[], labels: Marker['labels'], form: Form): boolean {
  const [source = '', target = ''] = labels.map((label) => showLabel(label).trim())
  const own = columnsOf(form).map((name) => (name === 'source' ? source : target))
  return labels.some(Boolean) && heads.every((head, at) => fromCell(head) === own[at])
}

/** Labels are bold; one may be missing. */
function areBold(heads: readonly string[]): boolean {
  return heads.some(Boolean) && heads.every((head) => /^(?:\*\*.*\*\*)?$/.test(head))
}

/** The label in a head: as the marker has it, unless somebody wrote another one. */
function labelIn(head: string, label: string): string {
  const shown = fromCell(head)
  return shown === showLabel(label).trim() ? label : shown
}
