import type {DatabaseSync} from 'node:sqlite'

/** Do something with a database as a whole or not at all, while nobody else writes. */
export function atOnce<T>(database: DatabaseSync, step: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = step()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
