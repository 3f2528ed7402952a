/** Beyond so many cells the first ones are matched: no text has so many of one concept. */
const most = 250_000

/**
 * Match two lists of places, in order and as near as may be: as many as the shorter list has (dynamic
 * programming over both).
 *
 * @param one Places from 0 to 1, in order.
 * @param other Places from 0 to 1, in order.
 * @returns For each place of the first list the index of its match in the second, if it has one.
 */
export function matchInOrder(
  one: readonly number[],
  other: readonly number[]
): Array<number | undefined> {
  if (other.length > one.length) {
    const back = matchInOrder(other, one)
    return one.map((_, index) => {
      const at = back.indexOf(index)
      return at < 0 ? undefined : at
    })
  }

  const width = other.length + 1
  if (one.length * width > most)
    return one.map((_, index) => (index < other.length ? index : undefined))
  const costs = costsOf(one, other)
  const matches: Array<number | undefined> = one.map(() => undefined)
  let column = other.length
  for (let row = one.length; row > 0; row--) {
    const taken =
      column > 0 ? costs[(row - 1) * width + column - 1]! + gap(one, other, row, column) : Infinity
    if (taken < costs[(row - 1) * width + column]!) matches[row - 1] = --column
  }

  return matches
}

/** The least sum of distances when the first `row` places match the first `column` ones. */
function costsOf(one: readonly number[], other: readonly number[]): Float64Array {
  const width = other.length + 1
  const costs = new Float64Array((one.length + 1) * width).fill(Infinity)
  costs[0] = 0
  for (let row = 1; row <= one.length; row++) {
    for (let column = 0; column < width; column++) {
      const taken =
        column > 0
          ? costs[(row - 1) * width + column - 1]! + gap(one, other, row, column)
          : Infinity
      costs[row * width + column] = Math.min(costs[(row - 1) * width + column]!, taken)
    }
  }

  return costs
}

function gap(
  one: readonly number[],
  other: readonly number[],
  row: number,
  column: number
): number {
  return Math.abs(one[row - 1]! - other[column - 1]!)
}
