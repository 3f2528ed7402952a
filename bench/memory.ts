import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {performance} from 'node:perf_hooks'
import process from 'node:process'
import {contentKey} from '../pipeline/language/hash.ts'
import type {Entry, Query, Recollection} from '../pipeline/translate/memory.ts'
import {SqliteMemory} from '../src/memory/memory.ts'
import {generateUnits, twinOf} from './generate-units.ts'

/**
 * How fast a translation memory opens and recalls: prints a table. Of each source that is looked for
 * as a near-twin, up to a quarter of the characters is another; it is found where it is among the three
 * proposals.
 */
const size = Number(process.argv[2] ?? 500_000)
const asked = 2000
const batch = 5000

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))
const file = path.join(folder, 'memory.sqlite')

function entryOf(value: string, at: number): Entry {
  return {
    key: contentKey(value),
    source: {lang: 'zh-Hant', value},
    target: {
      lang: 'en',
      value: `The translation number ${at} of a text of ${value.length} characters.`
    },
    state: 'translated',
    origin: 'engine',
    changed: '2026-01-01T00:00:00.000Z',
    place: {document: `d${Math.floor(at / 200)}`, unit: `u${at % 200}`}
  }
}

function queryOf(value: string): Query {
  return {
    languages: {source: 'zh-Hant', target: 'en'},
    value,
    place: {document: 'new', unit: 'u1'},
    previous: '',
    keys: [contentKey(value)],
    join: 1,
    proposals: 3
  }
}

/** The 95th percentile and the median, in milliseconds. */
function spreadOf(times: readonly number[]): {p50: string; p95: string} {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)
  return {p50: at(0.5), p95: at(0.95)}
}

async function fill(): Promise<{sources: string[]; seconds: number}> {
  const memory = new SqliteMemory(file)
  const sources: string[] = []
  const start = performance.now()
  let entries: Entry[] = []
  let at = 0
  for (const value of generateUnits(size)) {
    entries.push(entryOf(value, at))
    if (at % Math.max(1, Math.floor(size / asked)) === 0) sources.push(value)
    at++
    if (entries.length < batch && at < size) continue
    await memory.remember(entries)
    entries = []
  }

  memory.close()
  return {sources, seconds: (performance.now() - start) / 1000}
}

/** Recall texts one by one; `isFound` looks at what came of each. */
async function recallEach(
  memory: SqliteMemory,
  values: readonly string[],
  isFound: (result: Recollection | undefined, at: number) => boolean
) {
  const times: number[] = []
  let found = 0
  for (const [at, value] of values.entries()) {
    const query = queryOf(value)
    const start = performance.now()
    const [result] = await memory.recall([query])
    times.push(performance.now() - start)
    if (isFound(result, at)) found++
  }

  return {...spreadOf(times), share: ((100 * found) / values.length).toFixed(2)}
}

try {
  const {sources, seconds} = await fill()
  const start = performance.now()
  const memory = new SqliteMemory(file)
  const opening = performance.now() - start
  const exact = await recallEach(memory, sources, (one) => one?.exact !== undefined)
  const twins = sources.map((source, at) => twinOf(source, at))
  const fuzzy = await recallEach(memory, twins, (one, at) =>
    [one?.exact?.entry, ...(one?.proposals ?? []).map(({entry}) => entry)].some(
      (entry) => entry?.source.value === sources[at]
    )
  )
  const megabytes = statSync(file).size / 2 ** 20
  memory.close()
  const rows = [
    ['units', size.toLocaleString('en')],
    ['filling, units a second', Math.round(size / seconds).toLocaleString('en')],
    ['opening, ms', opening.toFixed(1)],
    ['exact recall, ms: median', exact.p50],
    ['exact recall, ms: 95th percentile', exact.p95],
    ['exact recall, found', `${exact.share} %`],
    ['fuzzy recall, ms: median', fuzzy.p50],
    ['fuzzy recall, ms: 95th percentile', fuzzy.p95],
    ['near-twins, found', `${fuzzy.share} %`],
    ['file, MB', megabytes.toFixed(0)]
  ]
  console.log(
    [
      '| a memory | |',
      '| --- | ---: |',
      ...rows.map(([name, value]) => `| ${name} | ${value} |`)
    ].join('\n')
  )
} finally {
  rmSync(folder, {recursive: true, force: true})
}
