import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Book, Layout} from '../../../pipeline/tree/index.ts'
import {interview} from '../book.ts'
import {archiveOf} from '../outputs.ts'
import {anthology} from './books.ts'
import {epubcheck, obstacle, reason} from './epubcheck.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-epubcheck-'))
})

afterAll(() => rm(folder, {force: true, recursive: true}))

async function messagesOf(name: string, book: Book, layout: Layout): Promise<string[]> {
  return epubcheck(folder, name, archiveOf(book, layout))
}

describe.skipIf(obstacle)(`EPUBCheck finds nothing${reason}`, () => {
  test.each(['columns', 'stacked', 'reveal'] as const)('in an interview, %s', async (layout) => {
    expect(await messagesOf(layout, interview(), layout)).toEqual([])
  })

  test('in a book of several chapters and pages, with awkward addresses', async () => {
    expect(await messagesOf('anthology', anthology(70), 'columns')).toEqual([])
  })

  test('unless there is something to be found', async () => {
    const messages = await epubcheck(folder, 'broken', new TextEncoder().encode('no archive'))
    expect(messages.join('\n')).toMatch(/FATAL|ERROR/)
  })
})
