import process from 'node:process'
import type {Similarity} from '../../pipeline/align/index.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {EngineError} from '../../pipeline/translate/engine.ts'
import type {ChosenEmbeddings} from '../configuration/embeddings.ts'
import type {EmbeddingSimilarity} from '../engines/embeddings.ts'
import {makeSimilarity} from '../engines/index.ts'
import {clock} from '../engines/waiting.ts'
import {breakable} from '../interrupt.ts'
import {KeptVectors} from '../memory/kept-vectors.ts'
import type {MemoryPlace} from '../memory/place.ts'

/** Compares texts by meaning as long as a command runs. */
export class Comparing implements Similarity {
  readonly #name: string
  readonly #similarity: EmbeddingSimilarity
  readonly #vectors: KeptVectors

  /**
   * @param place The memory that keeps what was asked for: nothing is paid twice.
   * @throws {InputError} Where there are no such embeddings, or their key is not set.
   */
  constructor(chosen: ChosenEmbeddings, place: MemoryPlace) {
    this.#name = chosen.name
    this.#vectors = new KeptVectors(place)
    const surroundings = {environment: process.env, clock, vectors: this.#vectors}
    this.#similarity = makeSimilarity(chosen, surroundings)
  }

  /** @throws {InputError} Where the server gives no vectors. */
  compare = async (source: readonly string[], target: readonly string[]): Promise<Float32Array> => {
    try {
      return await this.#similarity.compare(source, target)
    } catch (error) {
      throw error instanceof EngineError ? new InputError(error.message) : error
    }
  }

  /** Say on standard error what was asked for; nothing where there was nothing to compare. */
  tell(): undefined {
    const {requests, tokens, kept} = this.#similarity.usage
    if (requests + kept === 0) return
    const asked = `${requests} ${requests === 1 ? 'request' : 'requests'}`
    const known = kept > 0 ? `; ${kept} were in the memory` : ''
    console.error(`Asked \`${this.#name}\` for vectors: ${asked}, ${tokens} tokens${known}`)
  }

  close(): undefined {
    this.#vectors.close()
  }
}

/** How something is paired in steps. */
interface Steps<Begun, Alike, Paired> {
  begin: () => Begun
  compare: (begun: Begun, similarity: Similarity) => Promise<Alike | undefined>
  finish: (begun: Begun, alike?: Alike) => Paired
}

/** Pair something; Ctrl-C ends a step at once. */
export async function inSteps<Begun, Alike, Paired>(
  {begin, compare, finish}: Steps<Begun, Alike, Paired>,
  similarity: Similarity | undefined
): Promise<Paired> {
  const begun = breakable(begin)
  const alike = similarity && (await compare(begun, similarity))
  return breakable(() => finish(begun, alike))
}
