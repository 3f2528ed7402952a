import type {DatabaseSync} from 'node:sqlite'
import type {
  Entry,
  Memory,
  Provenance,
  Query,
  Recollection
} from '../../pipeline/translate/memory.ts'
import {leastScore} from '../../pipeline/translate/memory.ts'
import {
  choose,
  firstKey,
  identityOf,
  keysOf,
  languagePair,
  replaces
} from '../../pipeline/translate/rank.ts'
import {AlikeSources} from './alike.ts'
import {atOnce} from './at-once.ts'
import {SqliteCapabilities} from './capabilities.ts'
import {SqliteClaims} from './claims.ts'
import {countsIn} from './counts.ts'
import type {MemoryCounts} from './counts.ts'
import {explaining} from './explain.ts'
import {openDatabase} from './open.ts'
import {columns, entryOf, valuesOf} from './rows.ts'
import {SqliteVectors} from './vectors.ts'

/** Entries of one source that are weighed; the best are among them, whatever their number. */
const most = 100

/** Answers that tell how an engine writes. */
const recent = 500

/**
 * A translation memory in a file of SQLite. Several runs may use it at once.
 *
 * Every method throws `InputError` where the file cannot be used.
 */
export class SqliteMemory implements Memory {
  readonly file: string
  /** Who is asking for what. */
  readonly claims: SqliteClaims
  /** What was found out of servers. */
  readonly capabilities: SqliteCapabilities
  /** What servers were asked for of texts. */
  readonly vectors: SqliteVectors
  readonly #database: DatabaseSync
  readonly #alike: AlikeSources
  readonly #candidates
  readonly #known
  readonly #source
  readonly #row
  readonly #put

  /** @param file Its folder must be there; a new memory is made where there is no file. */
  constructor(file: string, timeout?: number) {
    this.file = file
    const database = explaining(file, () => openDatabase(file, timeout))
    this.#database = database
    this.claims = new SqliteClaims(file, database)
    this.capabilities = new SqliteCapabilities(file, database)
    this.vectors = new SqliteVectors(file, database)
    this.#alike = new AlikeSources(database)
    this.#candidates = database.prepare(
      `SELECT * FROM entry WHERE first = ? AND pair = ?
      ORDER BY origin <> 'engine' DESC, document IS ? AND unit IS ? DESC, previous IS ? DESC,
        changed DESC LIMIT ${most}`
    )
    this.#known = database.prepare('SELECT * FROM entry WHERE first = ? AND identity = ?')
    this.#source = database.prepare(
      'SELECT id FROM entry WHERE first = ? AND pair = ? AND key = ? LIMIT 1'
    )
    this.#row = database.prepare('SELECT * FROM entry WHERE id = ?')
    this.#put = database.prepare(
      `INSERT INTO entry (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
      ON CONFLICT (first, identity) DO UPDATE SET
        ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`
    )
  }

  async recall(queries: readonly Query[]): Promise<Recollection[]> {
    return explaining(this.file, () => queries.map((query) => this.#recall(query)))
  }

  async remember(entries: readonly Entry[]): Promise<number> {
    return explaining(this.file, () =>
      atOnce(this.#database, () => entries.filter((entry) => this.#remember(entry)).length)
    )
  }

  /** All entries, in the order in which their places first came. */
  *entries(): Generator<Entry> {
    const all = 'SELECT * FROM entry ORDER BY id'
    const rows = explaining(this.file, () => this.#database.prepare(all).iterate())
    for (;;) {
      const {done, value} = explaining(this.file, () => rows.next())
      if (done) return
      yield entryOf(value)
    }
  }

  /** Whether the file is as SQLite left it. */
  isWhole(): boolean {
    const check = 'PRAGMA integrity_check'
    const row = explaining(this.file, () => this.#database.prepare(check).get())
    return row?.['integrity_check'] === 'ok'
  }

  /** How much it holds. */
  counts(): MemoryCounts {
    return explaining(this.file, () => countsIn(this.#database))
  }

  /**
   * What an engine answered last: sources, and the tokens that their translations took.
   *
   * @param engine `Engine.name`.
   */
  answersOf(
    engine: string,
    {source, target}: Query['languages']
  ): Array<{source: string; out: number}> {
    const find = `SELECT source, provenance FROM entry
      WHERE pair = ? AND origin = 'engine' ORDER BY id DESC LIMIT ${recent}`
    const pair = languagePair(source, target)
    const rows = explaining(this.file, () => this.#database.prepare(find).all(pair))
    return rows.flatMap((row) => {
      const provenance = JSON.parse(String(row['provenance'] ?? '{}')) as Partial<Provenance>
      const {tokens} = provenance
      if (provenance.engine !== engine || !tokens) return []
      return [{source: String(row['source']), out: tokens.out}]
    })
  }

  /** Close the file; the memory is of no use afterwards. */
  close(): undefined {
    this.claims.close()
    this.#database.close()
  }

  #recall(query: Query): Recollection {
    const exact = this.#choose(query)
    if (exact) return {exact, proposals: []}
    return {proposals: query.proposals ? this.#propose(query, query.proposals) : []}
  }

  #choose(query: Query): Recollection['exact'] {
    const {languages, place, keys, previous} = query
    const pair = languagePair(languages.source, languages.target)
    const at = [place.document, place.unit, previous]
    const rows = this.#candidates.all(keys[0] ?? '', pair, ...at)
    return choose(rows.map(entryOf), query)
  }

  #propose(query: Query, count: number): Recollection['proposals'] {
    const {source, target} = query.languages
    const found = this.#alike.find(languagePair(source, target), query.value, leastScore)
    const proposals: Recollection['proposals'] = []
    for (const {id, score} of found) {
      if (proposals.length === count) break
      const row = this.#row.get(id)
      const keys = row ? keysOf(entryOf(row)) : []
      const best = this.#choose({...query, keys, join: keys.length})
      if (best) proposals.push({entry: best.entry, score})
    }

    return proposals
  }

  #remember(entry: Entry): boolean {
    const first = firstKey(entry)
    const known = this.#known.get(first, identityOf(entry))
    if (known && !replaces(entry, entryOf(known))) return false
    const values = valuesOf(entry)
    if (known && columns.every((name, at) => known[name] === values[at])) return false
    const pair = languagePair(entry.source.lang, entry.target.lang)
    const isNew = !this.#source.get(first, pair, entry.key)
    const {lastInsertRowid} = this.#put.run(...values)
    if (isNew) this.#alike.add(Number(lastInsertRowid), pair, entry.source.value)
    return true
  }
}
