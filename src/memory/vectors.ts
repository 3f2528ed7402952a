import {createHash} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {atOnce} from './at-once.ts'
import {explaining} from './explain.ts'

/** Vectors of texts, in the file of a memory: numbers of 32 bits, little-endian. */
export class SqliteVectors {
  readonly #file: string
  readonly #database: DatabaseSync

  /** @param database That of the memory, open. */
  constructor(file: string, database: DatabaseSync) {
    this.#file = file
    this.#database = database
  }

  async get(model: string, texts: readonly string[]): Promise<Map<string, Float32Array>> {
    return explaining(this.#file, () => {
      const find = this.#database.prepare('SELECT value FROM vector WHERE model = ? AND key = ?')
      return new Map(
        texts.flatMap((text) => {
          const value = find.get(model, keyOf(text))?.['value']
          return value instanceof Uint8Array ? [[text, fromBytes(value)] as const] : []
        })
      )
    })
  }

  async set(model: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
    explaining(this.#file, () => {
      const put = this.#database.prepare(
        `INSERT INTO vector (model, key, value) VALUES (?, ?, ?)
        ON CONFLICT (model, key) DO UPDATE SET value = excluded.value`
      )
      atOnce(this.#database, () => {
        for (const [text, vector] of vectors) put.run(model, keyOf(text), toBytes(vector))
      })
    })
  }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function toBytes(vector: Float32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(vector.length * 4))
  vector.forEach((value, at) => {
    bytes.setFloat32(at * 4, value, true)
  })
  return new Uint8Array(bytes.buffer)
}

function fromBytes(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from({length: bytes.byteLength / 4}, (_, at) => view.getFloat32(at * 4, true))
}
