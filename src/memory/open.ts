import process from 'node:process'
import type {DatabaseSync} from 'node:sqlite'
import {migrate} from './schema.ts'

/** How long to wait for another run that writes, in milliseconds. */
const patience = 10_000

/**
 * Open the database of a memory; it is made where it is not there.
 *
 * @param file Its folder must be there.
 * @throws What SQLite says, with `errcode`.
 */
export function openDatabase(file: string, timeout: number = patience): DatabaseSync {
  const {DatabaseSync: Database} = loadQuietly()
  const database = new Database(file, {timeout})
  try {
    // Readers and one writer do not wait for each other, and a killed run leaves what it committed.
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL')
    migrate(database, file)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Node 22 warns that its SQLite is experimental, which says nothing to users of a command. */
function loadQuietly(): typeof import('node:sqlite') {
  const {emitWarning} = process
  process.emitWarning = () => undefined
  try {
    return process.getBuiltinModule('node:sqlite')
  } finally {
    process.emitWarning = emitWarning
  }
}
