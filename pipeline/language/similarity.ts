/**
 * How alike two texts are: one less their edit distance by the length of the longer, 0 to 1.
 *
 * Edits are of code points: one put in, left out, changed, or two neighbours swapped (optimal string
 * alignment, the restricted form of Damerau–Levenshtein distance).
 *
 * @param least Texts less alike than this need not be looked at closely.
 * @returns 0 where they are less alike than `least`.
 */
export function similarity(one: string, other: string, least = 0): number {
  if (one === other) return 1
  const [short, long] = [codes(one), codes(other)].toSorted((a, b) => a.length - b.length)
  if (!short || !long) return 0
  const most = Math.floor((1 - least) * long.length + 1e-9)
  const edits = distance(short, long, most)
  return edits > most ? 0 : 1 - edits / long.length
}

function codes(text: string): Uint32Array {
  return Uint32Array.from(text, (sign) => sign.codePointAt(0) ?? 0)
}

/** The edit distance as far as `most`; beyond it some greater number. Only a band of that width is filled. */
function distance(short: Uint32Array, long: Uint32Array, most: number): number {
  const width = long.length + 1
  const far = most + 1
  if (long.length - short.length > most) return far
  let before = new Uint32Array(width).fill(far)
  let above = Uint32Array.from({length: width}, (_, at) => Math.min(at, far))
  let row = new Uint32Array(width).fill(far)
  for (let i = 1; i <= short.length; i++) {
    const from = Math.max(1, i - most)
    const to = Math.min(long.length, i + most)
    row[from - 1] = from === 1 ? Math.min(i, far) : far
    let best = row[from - 1]!
    for (let j = from; j <= to; j++) {
      const isSame = short[i - 1] === long[j - 1]
      let value = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (isSame ? 0 : 1))
      const isSwap = i > 1 && j > 1 && short[i - 1] === long[j - 2] && short[i - 2] === long[j - 1]
      if (isSwap) value = Math.min(value, before[j - 2]! + 1)
      row[j] = Math.min(value, far)
      best = Math.min(best, value)
    }

    if (to < long.length) row[to + 1] = far
    if (best > most) return far
    ;[before, above, row] = [above, row, before]
  }

  return above[long.length]!
}
