/** Beyond so many cells the first ones are taken as matched: no text has so many of one concept. */
const most = 250_000

/**
 * Match the fewer places to the more, in order and as near as may be (dynamic programming over both
 * lists).
 *
 * @param more Places from 0 to 1, in order.
 * @param fewer Places from 0 to 1, in order; no more than the others.
 * @returns The indexes of those of `more` that are left over.
 */
export function unmatched(more: readonly number[], fewer: readonly number[]): number[] {
  const width = fewer.length + 1
  const all = more.map((_, index) => index)
  if (more.length * width > most) return all.slice(fewer.length)
  const costs = new Float64Array((more.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  costs[0] = 0
  for (let row = 1; row <= more.length; row++) {
    for (let column = 0; column < width; column++) {
      costs[row * width + column] = Math.min(
        costs[(row - 1) * width + column]!,
        column > 0 ? costs[(row - 1) * width + column - 1]! + distance(row, column) : Infinity
      )
    }
  }

  function distance(row: number, column: number): number {
    return Math.abs(more[row - 1]! - fewer[column - 1]!)
  }

  const left: number[] = []
  let column = fewer.length
  for (let row = more.length; row > 0; row--) {
    const matched =
      column > 0 &&
      costs[(row - 1) * width + column - 1]! + distance(row, column) <
        costs[(row - 1) * width + column]!
    if (matched) column--
    else left.push(row - 1)
  }

  return left.toReversed()
}
