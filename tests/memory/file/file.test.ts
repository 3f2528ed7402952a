import {spawn} from 'node:child_process'
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {DatabaseSync} from 'node:sqlite'
import {afterAll, describe, expect, test} from 'vitest'
import {InputError} from '../../../pipeline/tree/input-error.ts'
import {SqliteMemory} from '../../../src/memory/memory.ts'
import {entry, query} from '../entries.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-memory-'))
let count = 0
const newFile = () => path.join(folder, `${count++}.sqlite`)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Let a process of its own remember; gives the numbers of the entries that it called safe. */
async function writeOn(file: string, name: string, entries: number, killAfter = Infinity) {
  const script = path.join(import.meta.dirname, 'write-on.ts')
  const child = spawn(process.execPath, [script, file, name, String(entries)])
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    if (printed.split('\n').length > killAfter) child.kill('SIGKILL')
  })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  await new Promise((resolve) => child.on('close', resolve))
  expect(complaints).toBe('')
  return printed.split('\n').slice(1, -1).map(Number)
}

async function recalled(file: string, sources: readonly string[]) {
  const memory = new SqliteMemory(file)
  const results = await memory.recall(sources.map((one) => query(one)))
  memory.close()
  return results.filter(({exact}) => exact).length
}

describe('a memory in a file', () => {
  test('keeps what it was told', async () => {
    const file = newFile()
    const memory = new SqliteMemory(file)
    await memory.remember([entry('甲', 'A', {state: 'final'})])
    memory.close()
    const again = new SqliteMemory(file)
    expect([...again.entries()]).toEqual([entry('甲', 'A', {state: 'final'})])
    expect(again.counts()).toEqual({
      entries: 1,
      sources: 1,
      groups: [{pair: 'zh>en', origin: 'engine', state: 'final', entries: 1}]
    })
    again.close()
  })

  test('loses nothing where two processes write at once', async () => {
    const file = newFile()
    const written = await Promise.all(['甲', '乙'].map((name) => writeOn(file, name, 150)))
    expect(written.map(({length}) => length)).toEqual([150, 150])
    const sources = ['甲', '乙'].flatMap((name) => written[0]!.map((at) => `${name}${at}`))
    expect(await recalled(file, sources)).toBe(300)
  })

  test('has all that was safe where its process is killed', async () => {
    for (const after of [1, 7, 40]) {
      const file = newFile()
      const safe = await writeOn(file, '甲', 100_000, after)
      expect(safe.length).toBeGreaterThanOrEqual(after - 1)
      expect(
        await recalled(
          file,
          safe.map((at) => `甲${at}`)
        )
      ).toBe(safe.length)
    }
  })

  test('takes all of a call or nothing', async () => {
    const memory = new SqliteMemory(newFile())
    const broken = {...entry('乙', 'B'), state: null as never}
    await expect(memory.remember([entry('甲', 'A'), broken])).rejects.toThrow('NOT NULL')
    expect([...memory.entries()]).toEqual([])
    memory.close()
  })
})

describe('a file that is no memory is refused in one sentence', () => {
  const opening = (file: string) => () => new SqliteMemory(file, 50)

  test('of a newer version', () => {
    const file = newFile()
    new SqliteMemory(file).close()
    const database = new DatabaseSync(file)
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(opening(file)).toThrow(InputError)
    expect(opening(file)).toThrow(
      `Unexpected version 99 of memory \`${file}\`, expected at most 3; a newer duizhao made it, so update this one`
    )
  })

  test('of another program', () => {
    const file = newFile()
    const database = new DatabaseSync(file)
    database.exec('CREATE TABLE a (b)')
    database.close()
    expect(opening(file)).toThrow(
      `Unexpected database \`${file}\`: another program made it; name another file with \`--memory\``
    )
  })

  test('no database', () => {
    const file = newFile()
    writeFileSync(
      file,
      'No database, but a text that is long enough to look like a file. '.repeat(50)
    )
    expect(opening(file)).toThrow(
      `Cannot use the memory \`${file}\`: it is no memory of duizhao; name another file with \`--memory\``
    )
  })

  test('a folder, or in none', () => {
    expect(opening(folder)).toThrow(/^Cannot use the memory `.+`: the file or its folder cannot be/)
    expect(opening(path.join(folder, 'none', 'a'))).toThrow(
      /^Cannot use the memory `.+`: the file or/
    )
  })

  test('held by another program', async () => {
    const file = newFile()
    const memory = new SqliteMemory(file, 50)
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    await expect(memory.remember([entry('甲', 'A')])).rejects.toThrow(
      `Cannot use the memory \`${file}\`: another program has held it for too long; end that one and try again`
    )
    other.close()
    memory.close()
  })

  test('damaged', async () => {
    const file = newFile()
    const memory = new SqliteMemory(file)
    await memory.remember(Array.from({length: 500}, (_, at) => entry(`甲${at}`, 'A')))
    memory.close()
    const copy = newFile()
    copyFileSync(file, copy)
    const bytes = Buffer.alloc(8192, 0xff)
    writeFileSync(copy, bytes, {flag: 'r+', flush: true})
    expect(opening(copy)).toThrow(/^Cannot use the memory/)
  })
})
