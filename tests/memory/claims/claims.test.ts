import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterAll, expect, test} from 'vitest'
import type {Claims} from '../../../pipeline/translate/claims.ts'
import {SqliteClaims} from '../../../src/memory/claims.ts'
import type {Surroundings} from '../../../src/memory/claims.ts'
import {SqliteMemory} from '../../../src/memory/memory.ts'
import {holdsContract} from './contract.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-claims-'))
const open: Array<{close: () => unknown}> = []
let count = 0

afterAll(() => {
  for (const one of open) one.close()
  rmSync(folder, {recursive: true, force: true})
})

/** Claims of runs on one new memory, each with surroundings of its own. */
function runs(...all: Array<Partial<Surroundings>>): SqliteClaims[] {
  const file = path.join(folder, `${++count}.sqlite`)
  new SqliteMemory(file).close()
  return all.map((surroundings) => {
    const database = new DatabaseSync(file)
    open.push(database)
    return new SqliteClaims(file, database, surroundings)
  })
}

holdsContract('in a file', () => {
  const [one, other] = runs({}, {})
  return [one!, other!]
})

holdsContract('in memory', () => {
  const owners = new Map<string, number>()
  const run = (own: number): Claims => ({
    claim: async (keys) => {
      const ours = keys.filter((key) => (owners.get(key) ?? own) === own)
      for (const key of ours) owners.set(key, own)
      return ours
    },
    release: async (keys) => {
      for (const key of keys) if (owners.get(key) === own) owners.delete(key)
    }
  })
  return [run(1), run(2)]
})

const elsewhere = {host: 'elsewhere', pid: 1}

test('a claim of a process that is gone holds no longer', async () => {
  const [one, other] = runs({pid: 1, isAlive: () => true}, {pid: 2, isAlive: (pid) => pid !== 1})
  await one?.claim(['a'])
  expect(await other?.claim(['a'])).toEqual(['a'])
})

test('a claim of another machine holds for its minute', async () => {
  let now = 1_000_000
  const [one, other] = runs({...elsewhere, now: () => now}, {now: () => now})
  await one?.claim(['a'])
  now += 59_000
  expect(await other?.claim(['a'])).toEqual([])
  now += 2000
  expect(await other?.claim(['a'])).toEqual(['a'])
})

test('a clock that is put back blocks nothing', async () => {
  let now = 1_000_000_000
  const [one, other] = runs({...elsewhere, now: () => now}, {now: () => now})
  await one?.claim(['a'])
  now -= 3_600_000
  expect(await other?.claim(['a'])).toEqual(['a'])
})

test('a run that ends gives its claims up', async () => {
  const [one, other] = runs({}, {})
  await one?.claim(['a', 'b'])
  one?.close()
  expect(await other?.claim(['a', 'b'])).toEqual(['a', 'b'])
})

test('a memory of the first version keeps all, and takes claims and what servers can do', async () => {
  const file = path.join(folder, 'first.sqlite')
  const database = new DatabaseSync(file)
  database.exec(`CREATE TABLE entry (
    id INTEGER PRIMARY KEY, first TEXT NOT NULL, identity TEXT NOT NULL, pair TEXT NOT NULL,
    key TEXT NOT NULL, source_lang TEXT NOT NULL, source TEXT NOT NULL, source_label TEXT,
    target_lang TEXT NOT NULL, target TEXT NOT NULL, target_label TEXT, state TEXT NOT NULL,
    origin TEXT NOT NULL, changed TEXT NOT NULL, document TEXT, unit TEXT, previous TEXT, next TEXT,
    parts TEXT, provenance TEXT
  ) STRICT;
  CREATE UNIQUE INDEX entry_identity ON entry (first, identity);
  CREATE VIRTUAL TABLE grams USING fts5(words, content='', detail=none, columnsize=0, tokenize='ascii');
  INSERT INTO entry VALUES (1, 'k', 'i', 'zh>en', 'k', 'zh', '好。', NULL, 'en', 'Good.', NULL,
    'translated', 'person', '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL);
  PRAGMA application_id = ${0x64_75_69_7a};
  PRAGMA user_version = 1`)
  database.close()
  const memory = new SqliteMemory(file)
  open.push(memory)
  expect([...memory.entries()].map(({target}) => target.value)).toEqual(['Good.'])
  expect(await memory.claims.claim(['a'])).toEqual(['a'])
  expect(await memory.capabilities.get('http://localhost/v1 test')).toBeUndefined()
  await memory.capabilities.set('http://localhost/v1 test', 'json')
  await memory.capabilities.set('http://localhost/v1 test', 'tagged')
  expect(await memory.capabilities.get('http://localhost/v1 test')).toBe('tagged')
  expect(memory.isWhole()).toBe(true)
})
