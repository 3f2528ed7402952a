import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import {DtdValidator, XmlDocument, XmlDtd} from 'libxml2-wasm'
import {afterAll, describe, expect, test} from 'vitest'
import {memoryForms} from '../../../src/memory/exchange/print.ts'
import {readEntries} from '../../../src/memory/exchange/read.ts'
import {SqliteMemory} from '../../../src/memory/memory.ts'
import {schemaOf} from '../../schemas.ts'
import {anyEntry, entry} from '../entries.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-exchange-'))
const now = '2026-01-01T00:00:00.000Z'
const dtd = schemaOf('tmx/tmx14.dtd')

afterAll(() => rmSync(folder, {recursive: true, force: true}))

const read = async (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return readEntries(file, now)
}

describe('a memory is exported and imported without loss', () => {
  test('as JSON Lines, through two files of SQLite', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, {minLength: 1, maxLength: 8}), async (entries) => {
        const [one, other] = [1, 2].map(() => new SqliteMemory(path.join(folder, `${count++}`)))
        await one!.remember(entries)
        const before = [...one!.entries()]
        await other!.remember(await read('memory.jsonl', memoryForms.jsonl(before)))
        expect([...other!.entries()]).toEqual(before)
        for (const memory of [one!, other!]) memory.close()
      }),
      {numRuns: 30}
    )
  })

  test('as TMX', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, {minLength: 1, maxLength: 8}), async (entries) => {
        expect(await read('memory.tmx', memoryForms.tmx(entries))).toEqual(entries)
      }),
      {numRuns: 100}
    )
  })
})

describe.skipIf(dtd.isMissing)(`an export is valid by the DTD of TMX 1.4${dtd.reason}`, () => {
  test('whatever it holds', () => {
    const validator = new DtdValidator(XmlDtd.fromBuffer(readFileSync(dtd.file)))
    fc.assert(
      fc.property(fc.array(anyEntry, {maxLength: 4}), (entries) => {
        const document = XmlDocument.fromBuffer(Buffer.from(memoryForms.tmx(entries)))
        expect(() => validator.validate(document)).not.toThrow()
        document.dispose()
      })
    )
  })
})

describe('JSON Lines that are no memory are refused in one sentence', () => {
  const line = JSON.stringify(entry('甲', 'A'))
  test.each([
    ['{', /^Unexpected line `.+memory\.jsonl:2`, expected JSON; export the memory anew/],
    ['[]', /^Unexpected entry `.+memory\.jsonl:2`, expected one of a memory: invalid input/],
    [
      line.replace('engine', 'robot'),
      /^Unexpected entry `.+:2`, expected one of a memory: `origin`: .+; correct the line or leave it out$/
    ],
    [line.replace('"state"', '"status"'), /expected one of a memory: `state`: /],
    [line.replace('.000Z', ''), /expected one of a memory: `changed`: /]
  ])('%s', async (broken, message) => {
    await expect(read('memory.jsonl', `${line}\n${broken}\n`)).rejects.toThrow(message)
  })

  test('a file without any', async () => {
    const none =
      /^Missing translations in `.+`, expected pairs of Chinese and English; name another/
    await expect(read('memory.jsonl', '\n')).rejects.toThrow(none)
    await expect(read('memory.tmx', '<tmx><body/></tmx>')).rejects.toThrow(none)
  })

  test('a file of another kind', async () => {
    await expect(read('memory.xlf', '')).rejects.toThrow(
      /^Unexpected extension `\.xlf` of `.+`, expected \.tmx or \.jsonl; export it as TMX 1\.4 or rename it$/
    )
  })
})
