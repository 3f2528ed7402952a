import {VFile} from 'vfile'
import {turnsOf, unitsOf} from '../../tree/index.ts'
import type {Book, EmitOptions, Turn, Unit} from '../../tree/index.ts'
import type {Form} from '../../side-by-side/form.ts'
import {printFrontMatter} from './front-matter.ts'
import {printGlossary} from './glossary.ts'
import {printWord} from '../../side-by-side/marker.ts'
import {lookOver} from './page.ts'
import type {Page} from './page.ts'
import {likeNotes} from './like.ts'
import {printStacked} from './stacked.ts'
import {fitsRow, printTable} from './table.ts'
import {termNote} from './terms.ts'

/** Prints one side-by-side Markdown file a chapter; `readSideBySide` reads it back. */
export function markdown(book: Book, options: EmitOptions): VFile[] {
  return files(book, options, options.layout === 'columns' ? 'columns' : 'stacked', '.md')
}

/**
 * Prints the worksheet of a text without translation: empty places, with the terms and translations of
 * like sources beside them. What a memory had stands in its place.
 */
export function worksheet(book: Book, options: EmitOptions): VFile[] {
  return files(book, options, 'worksheet', '.worksheet.md')
}

function files(
  {chapters, metadata}: Book,
  {glossary, stem}: EmitOptions,
  layout: Form['layout'],
  ending: string
): VFile[] {
  return chapters.map(({tree}, index) => {
    const page = lookOver(tree, metadata, layout)
    const parts = [
      printFrontMatter(metadata, page.form),
      ...turnsOf(tree).flatMap((turn) => printTurn(turn, page, glossary)),
      printGlossary(unitsOf(tree), glossary, page.form)
    ]
    const number = chapters.length > 1 ? `-${index + 1}` : ''
    const value = `${parts.filter((part) => part !== undefined).join('\n\n')}\n`
    return new VFile({path: `${stem}${number}${ending}`, value})
  })
}

function printTurn(turn: Turn, page: Page, glossary: EmitOptions['glossary']): string[] {
  const {fence, layout, target} = page.form
  const units = unitsOf(turn)
  if (layout === 'columns') return printColumns(units, page)
  return units.map((unit) => {
    if (layout !== 'worksheet') return printStacked(unit, page)
    const terms = termNote(unit, glossary, target)
    const notes = [
      ...(terms ? [printWord('terms', fence, terms)] : []),
      ...likeNotes(unit).map((note) => printWord('memory', fence, note))
    ]
    return printStacked(unit, page, notes.join('\n\n'))
  })
}

/** Units as tables where they fit; one with a label begins a table. */
function printColumns(units: readonly Unit[], page: Page): string[] {
  const parts: string[] = []
  let rows: Unit[] = []
  const flush = () => {
    const [first, ...more] = rows
    if (first) parts.push(printTable([first, ...more], page))
    rows = []
  }

  for (const unit of units) {
    const isRow = fitsRow(unit)
    if (!isRow || unit.children.some(({label}) => label)) flush()
    if (isRow) rows.push(unit)
    else parts.push(printStacked(unit, page))
  }

  flush()
  return parts
}
