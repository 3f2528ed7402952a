import {spawn} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {performance} from 'node:perf_hooks'
import process from 'node:process'
import {setTimeout as wait} from 'node:timers/promises'
import {SqliteMemory} from '../../src/memory/memory.ts'
import {englishFor} from '../../tests/engines/server/english.ts'
import {startServer} from '../../tests/engines/server/server.ts'
import {numbers} from '../random.ts'
import {interview} from './text.ts'

/**
 * What becomes of a translation that is killed: builds are ended with SIGKILL at random moments, then
 * run again. Prints a table.
 */
const times = Number(process.argv[2] ?? 200)
const program = path.join(import.meta.dirname, '../../bin/duizhao.js')
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))
const terms = new Map([['甲號機', 'A-type press']])
const names = ['talk.md', 'talk.epub', 'talk.html']
// Every seventh paragraph is first answered without its term, so that repairs are killed, too.
const server = await startServer({
  translate: ({text, isRepair}) =>
    englishFor(text, isRepair || text.length % 7 > 0 ? terms : new Map()),
  latency: 150
})
writeFileSync(path.join(folder, 'talk.zh.txt'), interview(240, [33, 123], ['甲號機']))
writeFileSync(
  path.join(folder, 'glossary.yaml'),
  'domain: bench\nconcepts:\n  - {id: press, kind: product, review: approved, terms: {zh: [甲號機], en: [A-type press]}}\n'
)

/** Build in a folder; killed after some milliseconds, or not. */
async function build(out: string, after?: number): Promise<void> {
  const engine = [
    '--engine',
    'openai:bench',
    '--base-url',
    `${server.url}/v1`,
    '--concurrency',
    '3'
  ]
  const options = ['--memory', path.join(out, 'memory.sqlite'), '--out', out, '--quiet']
  const child = spawn(
    process.execPath,
    [program, 'build', 'talk.zh.txt', '-g', 'glossary.yaml', ...engine, ...options],
    {cwd: folder, stdio: 'ignore', env: {...process.env, SOURCE_DATE_EPOCH: '1767225600'}}
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (after !== undefined) {
    await wait(after)
    child.kill('SIGKILL')
  }

  await ended
}

/** The texts whose translations a memory has, unless it is there no longer whole. */
function keptIn(file: string): Set<string> | undefined {
  if (!existsSync(file)) return new Set()
  const memory = new SqliteMemory(file)
  try {
    if (!memory.isWhole()) return undefined
    return new Set([...memory.entries()].map(({source}) => source.value))
  } finally {
    memory.close()
  }
}

const read = (out: string) => names.map((name) => readFileSync(path.join(out, 'talk', name)))

try {
  const start = performance.now()
  const whole = path.join(folder, 'whole')
  await build(whole)
  const duration = performance.now() - start
  const requests = server.log.length
  const expected = read(whole)
  const random = numbers(times)
  const counts = {differ: 0, again: 0, corrupt: 0, midway: 0}
  for (let at = 0; at < times; at++) {
    const out = path.join(folder, `k${at}`)
    await build(out, random() * duration)
    const kept = keptIn(path.join(out, 'memory.sqlite'))
    if (!kept) counts.corrupt++
    if (kept && kept.size > 0 && kept.size < 240) counts.midway++
    const before = server.log.length
    // Now and then the second run is killed, too.
    if (at % 4 === 0) await build(out, random() * duration)
    await build(out)
    const asked = server.log.slice(before).flatMap(({units}) => units)
    counts.again += asked.filter(({text, isRepair}) => !isRepair && kept?.has(text)).length
    const same = read(out).every((file, index) => file.equals(expected[index] ?? Buffer.alloc(0)))
    if (!same) {
      counts.differ++
      cpSync(out, path.join(tmpdir(), 'duizhao-differs'), {recursive: true})
    }

    rmSync(out, {recursive: true, force: true})
  }

  const rows = [
    [`killed at a random moment, times`, String(times)],
    [`— of them midway through ${requests} requests`, String(counts.midway)],
    ['— memories that were corrupt', String(counts.corrupt)],
    ['— answered units that were asked again', String(counts.again)],
    ['— books that were not the same, byte for byte', String(counts.differ)]
  ]
  const table = [['', ''], ['---', '---:'], ...rows]
  console.log(table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'))
} finally {
  await server.close()
  rmSync(folder, {recursive: true, force: true})
}
