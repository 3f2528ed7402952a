import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll} from 'vitest'
import {SqliteMemory} from '../../../src/memory/memory.ts'
import {holdsContract} from './contract.ts'
import {InMemory} from './in-memory.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-memory-'))
const opened: SqliteMemory[] = []

afterAll(() => {
  for (const memory of opened) memory.close()
  rmSync(folder, {recursive: true, force: true})
})

holdsContract('in memory', () => new InMemory())
holdsContract('in a file', () => {
  const memory = new SqliteMemory(path.join(folder, `${opened.length}.sqlite`))
  opened.push(memory)
  return memory
})
