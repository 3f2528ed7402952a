import type {Similarity} from '../../../pipeline/align/similarity/similarity.ts'
import {seeded} from './seeded.ts'

/** How much of a vector is a text's own, whatever it means. */
const own = 0.4
const dimensions = 32

/** A vector that is nearly the same for texts of one meaning, and the same each time. */
export function vectorOf(text: string, meaningOf: (text: string) => string): number[] {
  const meaning = seeded(meaningOf(text))
  const noise = seeded(text)
  return Array.from({length: dimensions}, () => meaning() + own * noise())
}

/** A similarity without any server, which counts the texts that it was asked for. */
export class StandIn implements Similarity {
  readonly asked: string[] = []
  readonly #meaningOf: (text: string) => string

  constructor(meaningOf: (text: string) => string) {
    this.#meaningOf = meaningOf
  }

  compare = async (source: readonly string[], target: readonly string[]): Promise<Float32Array> => {
    this.asked.push(...source, ...target)
    const [rows, columns] = [source, target].map((texts) =>
      texts.map((text) => vectorOf(text, this.#meaningOf))
    )
    return Float32Array.from(rows!.flatMap((row) => columns!.map((column) => cosine(row, column))))
  }
}

function cosine(one: readonly number[], other: readonly number[]): number {
  const dot = one.reduce((sum, value, at) => sum + value * other[at]!, 0)
  return dot / Math.hypot(...one) / Math.hypot(...other)
}
