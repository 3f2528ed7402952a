import type {DatabaseSync} from 'node:sqlite'
import type {AnswerForm} from '../../pipeline/translate/prompt/index.ts'
import {explaining} from './explain.ts'

/** What was found out of servers, in the file of a memory. */
export class SqliteCapabilities {
  readonly #file: string
  readonly #database: DatabaseSync

  /** @param database That of the memory, open. */
  constructor(file: string, database: DatabaseSync) {
    this.#file = file
    this.#database = database
  }

  /** The form in which a server answers; nothing where that was not found out. */
  async get(server: string): Promise<AnswerForm | undefined> {
    const find = 'SELECT form FROM capability WHERE server = ?'
    const row = explaining(this.#file, () => this.#database.prepare(find).get(server))
    const form = row?.['form']
    return form === 'json' || form === 'tagged' ? form : undefined
  }

  async set(server: string, form: AnswerForm): Promise<void> {
    const put = `INSERT INTO capability (server, form) VALUES (?, ?)
      ON CONFLICT (server) DO UPDATE SET form = excluded.form`
    explaining(this.#file, () => this.#database.prepare(put).run(server, form))
  }
}
