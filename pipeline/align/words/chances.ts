import type {Tokens} from '../tokens/index.ts'
import type {Weights} from '../search/weights.ts'

/** How often a sentence counts. */
const often = 8

/**
 * How often each type is met among all tokens, mixed with a background of the same size for any text.
 * A sentence that stands again and again counts a few times only: it is no reason to expect its words
 * elsewhere.
 */
export function chances(tokens: Tokens, types: number, weights: Weights): Float64Array {
  const count = new Float64Array(types)
  const seen = new Map<string, number>()
  let total = weights.background
  for (let unit = 0; unit < tokens.length.length; unit++) {
    const own = tokens.type.subarray(tokens.start[unit], tokens.start[unit + 1])
    const key = own.join()
    const times = seen.get(key) ?? 0
    if (times === often) continue
    seen.set(key, times + 1)
    total += own.length
    for (const type of own) count[type]!++
  }

  return count.map((value) => (value + 0.1) / total)
}

/** What is known of the types of the columns. */
export interface Side {
  /** How likely each type is by chance. */
  chance: Float64Array
  /** Room for one number a type, all zero. */
  strength: Float32Array
}
