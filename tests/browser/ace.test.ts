import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {interview} from '../emit/book.ts'
import {anthology} from '../emit/epub/books.ts'
import {archiveOf} from '../emit/outputs.ts'
import {ace} from './ace.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-ace-'))
})

afterAll(() => rm(folder, {force: true, recursive: true}))

test.each(['columns', 'stacked', 'reveal'] as const)(
  'Ace finds nothing in an interview, %s',
  async (layout) => {
    const {metadata, outcome, violations} = await ace(
      folder,
      layout,
      archiveOf(interview(), layout)
    )
    expect(violations).toEqual([])
    expect(outcome).toBe('pass')
    expect(metadata.empty).toEqual([])
    // Nobody has certified the book, so it claims no conformance.
    expect(metadata.missing.filter((name) => name.startsWith('schema:'))).toEqual([])
  }
)

test('Ace finds nothing in a book of several chapters', async () => {
  const found = await ace(folder, 'anthology', archiveOf(anthology(3), 'columns'))
  expect(found.violations).toEqual([])
})
