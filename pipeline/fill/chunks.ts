import {comparable} from '../language/comparable.ts'

/** The stretches of texts between blank lines, and which text each one is from. */
export interface Chunks {
  /** In the form in which they are compared. */
  keys: string[]
  /** Index of the text of each chunk. */
  text: number[]
  /** Index of the first chunk of each text; one more at the end. */
  start: number[]
}

/** Cut texts at their blank lines, so that a text is known again where it was joined with others. */
export function chunksOf(values: readonly string[]): Chunks {
  const chunks: Chunks = {keys: [], text: [], start: []}
  values.forEach((value, index) => {
    chunks.start.push(chunks.keys.length)
    for (const part of value.split(/\n[ \t]*\n/)) {
      const key = comparable(part)
      if (!key) continue
      chunks.keys.push(key)
      chunks.text.push(index)
    }
  })
  chunks.start.push(chunks.keys.length)
  return chunks
}
