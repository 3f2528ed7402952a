import type {Tokens} from '../tokens/index.ts'

/** Tokens from which a unit is cut, and how many its parts have, about. */
const long = {from: 240, part: 120}

/** Units cut at their sentences, so that none is longer than what words can tell of. */
export interface Cuts {
  /** First sentence of each part, and the end. */
  from: Int32Array
  /** The unit of each part. */
  unit: Int32Array
  /** First part of each unit, and the end. */
  first: Int32Array
}

/**
 * Cut long units: among many words each finds a counterpart by chance, so that nothing speaks for a
 * long paragraph and its own translation.
 *
 * @param sentences The text, sentence by sentence.
 * @param from First sentence of each unit, and the end.
 */
export function cutLong({start}: Tokens, from: Int32Array): Cuts {
  const begins: number[] = []
  const unit: number[] = []
  const first = new Int32Array(from.length)
  for (let index = 0; index + 1 < from.length; index++) {
    first[index] = begins.length
    const end = from[index + 1]!
    const size = start[end]! - start[from[index]!]!
    const part = size < long.from ? size : size / Math.round(size / long.part)
    let most = start[from[index]!]!
    for (let sentence = from[index]!; sentence < end; sentence++) {
      const middle = (start[sentence]! + start[sentence + 1]!) / 2
      if (sentence > from[index]! && middle < most) continue
      begins.push(sentence)
      unit.push(index)
      most += part
    }
  }

  first[first.length - 1] = begins.length
  begins.push(from.at(-1) ?? 0)
  return {from: Int32Array.from(begins), unit: Int32Array.from(unit), first}
}

/** Whether no unit was cut. */
export function isWhole({unit, first}: Cuts): boolean {
  return unit.length === first.length - 1
}
