import {APICallError} from '@ai-sdk/provider'
import type {EmbeddingModelV4} from '@ai-sdk/provider'
import type {Similarity} from '../../pipeline/align/similarity/similarity.ts'
import {EngineError} from '../../pipeline/translate/engine.ts'
import {explainFailure} from './explain.ts'
import type {EngineFacts} from './explain.ts'
import {patiently} from './patiently.ts'
import type {Vectors} from './vectors.ts'
import type {Clock} from './waiting.ts'

export interface EmbeddingOptions {
  model: EmbeddingModelV4
  facts: EngineFacts
  clock: Clock
  /** What was asked for before. */
  vectors: Vectors
}

/** Texts of one request; a server that takes fewer is asked for fewer. */
const usual = 64
/** Of longer texts their beginning is compared, in characters: models take a few thousand tokens. */
const longest = 2000

/** Compares texts by the vectors that a server of `/v1/embeddings` has for them. */
export class EmbeddingSimilarity implements Similarity {
  readonly #options: EmbeddingOptions
  /** Of length one, by text. */
  readonly #vectors = new Map<string, Float32Array>()
  #size = usual
  #usage = {requests: 0, tokens: 0, kept: 0}

  constructor(options: EmbeddingOptions) {
    this.#options = options
  }

  /** What was asked for so far, and of how many texts the vectors were kept. */
  get usage(): {requests: number; tokens: number; kept: number} {
    return this.#usage
  }

  /** @throws {EngineError} Where there is no answer, or one of no use. */
  compare = async (source: readonly string[], target: readonly string[]): Promise<Float32Array> => {
    const texts = [...source, ...target].map(shown)
    await this.#know([...new Set(texts)].filter((text) => !this.#vectors.has(text)))
    const vectors = texts.map((text) => this.#vectors.get(text)!)
    const columns = vectors.slice(source.length)
    const matrix = new Float32Array(source.length * target.length)
    vectors.slice(0, source.length).forEach((own, row) => {
      columns.forEach((other, column) => {
        matrix[row * columns.length + column] = dot(own, other)
      })
    })
    return matrix
  }

  async #know(texts: readonly string[]): Promise<undefined> {
    const {vectors, facts, model} = this.#options
    const name = `${facts.server} ${model.modelId}`
    const kept = await vectors.get(name, texts)
    for (const [text, vector] of kept) this.#vectors.set(text, vector)
    this.#usage.kept += kept.size
    const missing = texts.filter((text) => !kept.has(text))
    for (let at = 0; at < missing.length;) {
      const some = missing.slice(at, at + this.#size)
      const answer = await this.#ask(some)
      if (!answer) continue
      const asked = new Map(some.map((text, index) => [text, answer[index]!]))
      for (const [text, vector] of asked) this.#vectors.set(text, vector)
      await vectors.set(name, asked)
      at += some.length
    }
  }

  /** @returns Nothing where the server takes no more than `#size` texts, which is smaller now. */
  async #ask(texts: readonly string[]): Promise<Float32Array[] | undefined> {
    const {model, facts, clock} = this.#options
    try {
      const {embeddings, usage} = await patiently(clock, async () => {
        try {
          const abortSignal = AbortSignal.timeout(facts.seconds * 1000)
          return await model.doEmbed({values: [...texts], abortSignal})
        } catch (error) {
          throw explainFailure(error, facts)
        }
      })
      this.#usage.requests++
      this.#usage.tokens += usage?.tokens ?? 0
      return this.#read(embeddings, texts.length)
    } catch (error) {
      if (texts.length === 1 || !isTooMany(error)) throw error
      this.#size = Math.ceil(texts.length / 2)
      return undefined
    }
  }

  #read(embeddings: readonly number[][], count: number): Float32Array[] {
    const {name} = this.#options.facts
    const length = embeddings[0]?.length ?? 0
    const isGood = (one: readonly number[]) =>
      one.length === length && length > 0 && one.every(Number.isFinite)
    if (embeddings.length !== count || !embeddings.every(isGood)) {
      throw new EngineError(
        'unusable',
        `The answer of \`${name}\` is not one vector for each text; name a model for embeddings`
      )
    }

    const [known] = this.#vectors.values()
    if (known && known.length !== length) {
      throw new EngineError(
        'unusable',
        `The answer of \`${name}\` has vectors of ${length} numbers, and those known of it have ${known.length}: the model has changed; name another memory with \`--memory\``
      )
    }

    return embeddings.map(toUnit)
  }
}

function shown(text: string): string {
  return text.slice(0, longest).toWellFormed()
}

/** Whether a server may take the same texts a few at a time. */
function isTooMany(error: unknown): boolean {
  if (!(error instanceof EngineError) || error.fault === 'busy') return false
  const called = error.cause
  return APICallError.isInstance(called) && [400, 413, 422].includes(called.statusCode ?? 0)
}

function toUnit(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector)
  return Float32Array.from(vector, (value) => (length > 0 ? value / length : 0))
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}
