/**
 * The part of the grid that is searched: for each row a window of columns. Both ends of the windows
 * never go back.
 */
export interface Band {
  /** First column of each row. */
  low: Int32Array
  /** Column after the last of each row. */
  high: Int32Array
  /** Where each row's cells begin in arrays over the band; the last entry is the number of cells. */
  start: Float64Array
}

/** A band of windows, widened so that they never go back. */
export function makeBand(low: Int32Array, high: Int32Array): Band {
  const rows = low.length
  for (let row = rows - 2; row >= 0; row--) low[row] = Math.min(low[row]!, low[row + 1]!)
  const start = new Float64Array(rows + 1)
  for (let row = 0; row < rows; row++) {
    if (row > 0) high[row] = Math.max(high[row]!, high[row - 1]!)
    start[row + 1] = start[row]! + high[row]! - low[row]!
  }

  return {low, high, start}
}

/** The whole grid. */
export function wholeBand(rows: number, columns: number): Band {
  return makeBand(new Int32Array(rows), new Int32Array(rows).fill(columns))
}

/** The same cells with rows and columns exchanged. */
export function turnBand(band: Band, columns: number): Band {
  const rows = band.low.length
  const low = new Int32Array(columns)
  const high = new Int32Array(columns)
  let first = 0
  let last = 0
  for (let column = 0; column < columns; column++) {
    while (first < rows && band.high[first]! <= column) first++
    while (last < rows && band.low[last]! <= column) last++
    low[column] = Math.min(first, last)
    high[column] = last
  }

  return makeBand(low, high)
}

/**
 * Windows over the borders between units, around a way through the grid: between two of its points
 * everything is searched.
 *
 * @param way Borders that the way goes through, rising; without the first and the last.
 * @param margin Units around the way that are searched too.
 */
export function bandAround(
  rows: number,
  columns: number,
  way: Iterable<{row: number; column: number}>,
  margin: number
): Band {
  const low = new Int32Array(rows + 1).fill(columns)
  const high = new Int32Array(rows + 1)
  let from = {row: 0, column: 0}
  const open = (to: {row: number; column: number}) => {
    const lowest = Math.max(0, from.column - margin)
    const highest = Math.min(columns, to.column + margin) + 1
    const last = Math.min(rows, to.row + margin)
    for (let row = Math.max(0, from.row - margin); row <= last; row++) {
      if (lowest < low[row]!) low[row] = lowest
      if (highest > high[row]!) high[row] = highest
    }

    from = to
  }

  for (const to of way) open(to)
  open({row: rows, column: columns})
  return makeBand(low, high)
}
