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
