import process from 'node:process'
import {SqliteMemory} from '../../../src/memory/memory.ts'
import {entry} from '../entries.ts'

/**
 * A process of its own: remembers so many entries, one after the other, and prints the number of each
 * once it is safe.
 */
const [, , file = '', name = '', count = '0'] = process.argv
const memory = new SqliteMemory(file)
process.stdout.write('ready\n')
for (let at = 0; at < Number(count); at++) {
  await memory.remember([entry(`${name}${at}`, `target ${at}`)])
  process.stdout.write(`${at}\n`)
}

memory.close()
