import {VFile} from 'vfile'
import {turnsOf, unitsOf} from '../../tree/index.ts'
import type {Book, EmitOptions} from '../../tree/index.ts'
import {printFrontMatter} from './front-matter.ts'
import type {Form} from './front-matter.ts'
import {lookOver, printStacked, printTurn} from './sections.ts'
import {termLine} from './terms.ts'

/** Prints one side-by-side Markdown file a chapter; `readPairs` reads it back. */
export function markdown(book: Book, options: EmitOptions): VFile[] {
  return files(book, options, options.layout === 'columns' ? 'columns' : 'stacked', '.md')
}

/** Prints the worksheet of a text without translation: empty places, and the terms beside them. */
export function worksheet(book: Book, options: EmitOptions): VFile[] {
  return files(book, options, 'worksheet', '.worksheet.md')
}

function files(book: Book, options: EmitOptions, layout: Form['layout'], ending: string): VFile[] {
  return book.chapters.map(({tree}, index) => {
    const page = lookOver(tree, book.metadata, layout)
    const sections =
      layout === 'worksheet'
        ? unitsOf(tree).map((unit) => printStacked(unit, page, termLine(unit, options.glossary)))
        : turnsOf(tree).flatMap((turn) => printTurn(turn, page))
    const front = printFrontMatter(book.metadata, page.form)
    const number = book.chapters.length > 1 ? `-${index + 1}` : ''
    return new VFile({
      path: `${options.stem}${number}${ending}`,
      value: `${[front.trimEnd(), ...sections].join('\n\n')}\n`
    })
  })
}
