import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Book, Layout} from '../../pipeline/tree/index.ts'
import {interview} from '../emit/book.ts'
import {anthology} from '../emit/epub/books.ts'
import {archiveOf} from '../emit/outputs.ts'
import {installed, packageFolder} from './chromium.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-ace-'))
})

afterAll(() => rm(folder, {force: true, recursive: true}))

interface Assertion {
  'earl:test': {'dct:title': string}
  'earl:result': {'dct:description': string}
}

/** What Ace by DAISY finds wrong with a book, and the accessibility metadata that it misses. */
async function ace(name: string, book: Book, layout: Layout) {
  const path = join(folder, `${name}.epub`)
  await writeFile(path, archiveOf(book, layout))
  const {env, path: browser} = await installed()
  const out = join(folder, name)
  const bin = join(packageFolder('@daisy/ace-cli'), 'bin', 'ace.js')
  const child = spawn(process.execPath, [bin, '--silent', '--outdir', out, path], {
    env: {
      ...process.env,
      ...env,
      ACE_TIMEOUT_INITIAL: '60000',
      PUPPETEER_EXECUTABLE_PATH: browser
    },
    stdio: 'ignore'
  })
  await once(child, 'exit')
  const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as {
    assertions: Array<{'earl:testSubject': {url: string}; assertions: Assertion[]}>
    'a11y-metadata': {missing: string[]; empty: string[]}
    'earl:result': {'earl:outcome': string}
  }
  const violations = report.assertions.flatMap(({assertions, 'earl:testSubject': {url}}) =>
    assertions.map(
      (assertion) =>
        `${url} ${assertion['earl:test']['dct:title']}: ${assertion['earl:result']['dct:description']}`
    )
  )
  return {
    metadata: report['a11y-metadata'],
    outcome: report['earl:result']['earl:outcome'],
    violations
  }
}

test.each(['columns', 'stacked', 'reveal'] as const)(
  'Ace finds nothing in an interview, %s',
  async (layout) => {
    const {metadata, outcome, violations} = await ace(layout, interview(), layout)
    expect(violations).toEqual([])
    expect(outcome).toBe('pass')
    expect(metadata.empty).toEqual([])
    // Nobody has certified the book, so it claims no conformance.
    expect(metadata.missing.filter((name) => name.startsWith('schema:'))).toEqual([])
  }
)

test('Ace finds nothing in a book of several chapters', async () => {
  expect((await ace('anthology', anthology(3), 'columns')).violations).toEqual([])
})
