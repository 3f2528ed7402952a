import {logTail} from '../../pipeline/align/search/length.ts'

/** Kinds of beads with how often they are met, and the variance of the ratio of lengths. */
const kinds = [
  [1, 1, 0.89],
  [1, 0, 0.005],
  [0, 1, 0.005],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011]
] as const
const variance = 6.8
/** Columns on either side of the diagonal that are searched. */
const band = 120

/**
 * Pair by lengths alone (Gale and Church, “A program for aligning sentences in bilingual corpora”,
 * 1993), in bytes of UTF-8, near to the diagonal.
 *
 * @returns How many beads there are.
 */
export function galeChurch(source: readonly string[], target: readonly string[]): number {
  const [own, other] = [lengthsOf(source), lengthsOf(target)]
  const slope = target.length / source.length
  const width = 2 * band + 1
  const best = new Float64Array((source.length + 1) * width).fill(-Infinity)
  const choice = new Int8Array(best.length)
  const at = (row: number, column: number) => {
    const offset = column - Math.round(row * slope) + band
    return row < 0 || column < 0 || offset < 0 || offset >= width ? -1 : row * width + offset
  }
  best[at(0, 0)] = 0
  for (let row = 0; row <= source.length; row++) {
    const middle = Math.round(row * slope)
    const last = Math.min(target.length, middle + band)
    for (let column = Math.max(0, middle - band); column <= last; column++) {
      const cell = at(row, column)
      kinds.forEach(([rows, columns, share], kind) => {
        const from = at(row - rows, column - columns)
        if (from < 0 || best[from] === -Infinity) return
        const one = own[row]! - own[row - rows]!
        const two = other[column]! - other[column - columns]!
        const mean = Math.max(1, (one + two) / 2)
        const value =
          best[from]! + Math.log(share) + logTail((two - one) / Math.sqrt(mean * variance))
        if (value <= best[cell]!) return
        best[cell] = value
        choice[cell] = kind
      })
    }
  }

  let beads = 0
  let [row, column] = [source.length, target.length]
  while (row > 0 || column > 0) {
    const [rows, columns] = kinds[choice[at(row, column)]!]!
    row -= rows
    column -= columns
    beads++
  }

  return beads
}

function lengthsOf(texts: readonly string[]): Float64Array {
  const sums = new Float64Array(texts.length + 1)
  texts.forEach((text, index) => {
    sums[index + 1] = sums[index]! + Buffer.byteLength(text)
  })
  return sums
}
