import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {markdown, worksheet} from '../../../pipeline/emit/markdown/index.ts'
import {readSideBySide} from '../../../pipeline/read/side-by-side/index.ts'
import {parseGlossary} from '../../../pipeline/glossary/parse.ts'
import terms from '../../../pipeline/terms/index.ts'
import type {Book, EmitOptions, Metadata} from '../../../pipeline/tree/index.ts'
import {bookOf, optionsOf, type Pairing} from './books.ts'

/** A book as a fixture has it. */
interface Fixture {
  metadata?: Partial<Metadata>
  turns: Pairing[][]
}

const cases = new URL('cases/', import.meta.url)

const printers: Record<string, (book: Book, glossary: EmitOptions['glossary']) => string> = {
  'columns.md': (book, glossary) => String(markdown(book, optionsOf('columns', glossary))[0]),
  'stacked.md': (book, glossary) => String(markdown(book, optionsOf('stacked', glossary))[0]),
  'worksheet.md': (book, glossary) => String(worksheet(book, optionsOf('columns', glossary))[0])
}

describe.each(readdirSync(cases))('%s', (name) => {
  const folder = new URL(`${name}/`, cases)
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const files = readdirSync(folder)
  const {metadata, turns} = parse(read('book.yaml')) as Fixture
  const glossary = parseGlossary(
    files.filter((path) => path === 'glossary.yaml').map((path) => ({path, text: read(path)}))
  )
  const book = bookOf(turns, metadata?.languages, metadata)
  for (const {file, tree} of book.chapters) terms({glossary})(tree, file)

  test.each(files.filter((file) => file in printers))('%s', async (file) => {
    const printed = printers[file]?.(book, glossary) ?? ''
    await expect(printed).toMatchFileSnapshot(new URL(file, folder).pathname)
    expect(readSideBySide(printed)?.pairs).toHaveLength(turns.flat().length)
  })
})
