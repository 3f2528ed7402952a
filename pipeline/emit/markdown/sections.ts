import type {Root} from 'mdast'
import {sourceOf, targetOf, unitsOf} from '../../tree/index.ts'
import type {Metadata, Source, Target, Turn, Unit} from '../../tree/index.ts'
import {fitsCell, toCell} from './cell.ts'
import type {Form} from './front-matter.ts'
import {showLabel, withLabel} from './label.ts'
import {chooseFence, printMarker} from './marker.ts'
import {noteNames, setNotesApart} from './notes.ts'

/** What printing a unit needs to know of the whole file. */
export interface Page {
  form: Form
  /** Names of the footnotes in the source texts. */
  taken: ReadonlySet<string>
}

const languageNames: Partial<Record<string, string>> = {zh: '中文', en: 'English'}

/** Gather what printing needs to know of a whole text. */
export function lookOver(tree: Root, metadata: Metadata, layout: Form['layout']): Page {
  const taken = new Set<string>()
  const values: string[] = []
  for (const unit of unitsOf(tree)) {
    for (const side of unit.children) values.push(side.value)
    for (const name of noteNames(sourceOf(unit)?.value ?? '')) taken.add(name)
  }

  const {source, target} = metadata.languages
  return {form: {layout, source, target, fence: chooseFence(values)}, taken}
}

/** Print a turn: its units as tables where they fit, stacked where they do not. */
export function printTurn(turn: Turn, page: Page): string[] {
  if (page.form.layout !== 'columns') return unitsOf(turn).map((unit) => printStacked(unit, page))
  const sections: string[] = []
  let rows: Unit[] = []
  const flush = () => {
    if (rows.length > 0) sections.push(printTable(rows, page))
    rows = []
  }

  for (const unit of unitsOf(turn)) {
    const labelled = unit.children.some((side) => side.label)
    if (labelled) flush()
    if (inTable(unit)) rows.push(unit)
    else {
      flush()
      sections.push(printStacked(unit, page))
    }
  }

  flush()
  return sections
}

function inTable(unit: Unit): boolean {
  if (unit.matter === 'title') return false
  return fitsCell(sourceOf(unit)) && fitsCell(targetOf(unit))
}

function printTable(units: readonly Unit[], page: Page): string {
  const [first] = units
  if (!first) return ''
  const labels = labelsOf(first)
  const heads = [page.form.source, page.form.target].map((lang, index) =>
    labels.some(Boolean) ? headOf(labels[index]) : (languageNames[lang.slice(0, 2)] ?? lang)
  )
  const marker = printMarker({kind: 'pairs', id: first.id, labels, raised: []}, page.form.fence)
  const rows = units.map((unit) =>
    [sourceOf(unit)?.value ?? '', targetText(unit, page)].map(toCell)
  )
  const lines = [heads, ['---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [marker, '', ...lines].join('\n')
}

function headOf(label = ''): string {
  return label && toCell(showLabel(label))
}

/** Print a unit as a block a side, its label before it. */
export function printStacked(unit: Unit, page: Page, note?: string): string {
  const source = sourceOf(unit)
  const target = targetOf(unit)
  const raised = [source, target].filter((side) => side && isBareTitle(unit, side))
  const marker = printMarker(
    {
      kind: 'unit',
      id: unit.id,
      labels: labelsOf(unit),
      raised: raised.flatMap((side) => (side ? [side.type] : []))
    },
    page.form.fence
  )
  const end = printMarker(
    {kind: 'target', id: 'target', labels: ['', ''], raised: []},
    page.form.fence
  )
  const parts = [
    marker,
    source ? shown(unit, source, source.value) : '',
    note ?? '',
    end,
    target ? shown(unit, target, targetText(unit, page)) : ''
  ]
  return parts
    .filter((part, index) => part || (index === 4 && page.form.layout === 'worksheet'))
    .join('\n\n')
    .trimEnd()
}

function shown(unit: Unit, side: Source | Target, value: string): string {
  const raised = isBareTitle(unit, side) ? `# ${value}` : value
  return withLabel(side.label, raised, side.children[0]?.type === 'paragraph' && raised === value)
}

function isBareTitle(unit: Unit, side: Source | Target): boolean {
  return (
    unit.matter === 'title' && side.children[0]?.type === 'paragraph' && !side.value.includes('\n')
  )
}

function labelsOf(unit: Unit): [string, string] {
  return [sourceOf(unit)?.label ?? '', targetOf(unit)?.label ?? '']
}

function targetText(unit: Unit, page: Page): string {
  const value = targetOf(unit)?.value ?? ''
  return setNotesApart(value, page.taken, page.form.target.slice(0, 2))
}
