import type {DatabaseSync} from 'node:sqlite'
import {InputError} from '../../pipeline/tree/input-error.ts'

/** Tells our databases from those of other programs: `duiz` (SQLite's `application_id`). */
const application = 0x64_75_69_7a

/**
 * The steps from an empty database to the schema of today. A step that was published is never changed:
 * what is to be otherwise is a further step.
 *
 * `grams` finds like sources: of each source the row of its first entry, with no text of its own.
 */
const steps = [
  `CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    first TEXT NOT NULL,
    identity TEXT NOT NULL,
    pair TEXT NOT NULL,
    key TEXT NOT NULL,
    source_lang TEXT NOT NULL,
    source TEXT NOT NULL,
    source_label TEXT,
    target_lang TEXT NOT NULL,
    target TEXT NOT NULL,
    target_label TEXT,
    state TEXT NOT NULL,
    origin TEXT NOT NULL,
    changed TEXT NOT NULL,
    document TEXT,
    unit TEXT,
    previous TEXT,
    next TEXT,
    parts TEXT,
    provenance TEXT
  ) STRICT;
  CREATE UNIQUE INDEX entry_identity ON entry (first, identity);
  CREATE VIRTUAL TABLE grams USING fts5(
    words, content='', detail=none, columnsize=0, tokenize='ascii'
  );`,
  `CREATE TABLE claim (
    key TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE capability (
    server TEXT PRIMARY KEY,
    form TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entry_answers ON entry (pair, id) WHERE origin = 'engine';`,
  `CREATE TABLE vector (
    id INTEGER PRIMARY KEY,
    model TEXT NOT NULL,
    key TEXT NOT NULL,
    value BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX vector_key ON vector (model, key);`
]

/**
 * Bring a database to the schema of today; an empty one becomes a memory.
 *
 * @param file For messages.
 * @throws {InputError} Where it is another program's, or a newer duizhao's.
 */
export function migrate(database: DatabaseSync, file: string): undefined {
  if (versionOf(database, file) === steps.length) return
  database.exec('BEGIN IMMEDIATE')
  try {
    // Another run may have been first.
    for (const step of steps.slice(versionOf(database, file))) database.exec(step)
    database.exec(`PRAGMA application_id = ${application}`)
    database.exec(`PRAGMA user_version = ${steps.length}`)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function versionOf(database: DatabaseSync, file: string): number {
  const pragma = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0)
  const version = pragma('user_version')
  const isEmpty = pragma('schema_version') === 0
  if (!isEmpty && pragma('application_id') !== application) {
    throw new InputError(
      `Unexpected database \`${file}\`: another program made it; name another file with \`--memory\``
    )
  }

  if (version > steps.length) {
    throw new InputError(
      `Unexpected version ${version} of memory \`${file}\`, expected at most ${steps.length}; a newer duizhao made it, so update this one`
    )
  }

  return version
}
