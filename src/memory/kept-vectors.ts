import type {Vectors} from '../engines/vectors.ts'
import type {SqliteMemory} from './memory.ts'
import {type MemoryPlace, findMemory, makeMemory} from './place.ts'

/** Vectors in a memory, which is made once there is something to keep. */
export class KeptVectors implements Vectors {
  readonly #place: MemoryPlace
  #memory: SqliteMemory | undefined

  constructor(place: MemoryPlace) {
    this.#place = place
  }

  /** @throws {InputError} Where the memory cannot be used. */
  get = async (model: string, texts: readonly string[]): Promise<Map<string, Float32Array>> => {
    this.#memory ??= await findMemory(this.#place, true)
    return this.#memory ? this.#memory.vectors.get(model, texts) : new Map()
  }

  /** @throws {InputError} Where the memory cannot be made or used. */
  set = async (model: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void> => {
    this.#memory ??= await makeMemory(this.#place)
    await this.#memory.vectors.set(model, vectors)
  }

  close(): undefined {
    this.#memory?.close()
  }
}
