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

/** The cell of a row and a column, or -1 outside the band. */
export function cellAt(band: Band, row: number, column: number): number {
  if (row < 0 || row >= band.low.length) return -1
  if (column < band.low[row]! || column >= band.high[row]!) return -1
  return band.start[row]! + column - band.low[row]!
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

/** Borders that a way through the grid goes through. */
export interface Point {
  row: number
  column: number
}

/** How much of the grid around a way is searched. */
export interface Width {
  /** Units around each point of the way. */
  margin: number
  /** Most cells of the whole band, about. */
  cells: number
}

/**
 * Windows over the borders between units, around a way through the grid. Between two of its points
 * the band follows the straight line, the wider the longer the line and the more it bends. The windows
 * of neighbouring rows share a column, so that there is always a way through.
 *
 * @param way Points that rise; without the first border and the last.
 */
export function bandAround(
  rows: number,
  columns: number,
  way: Iterable<Point>,
  {margin, cells}: Width
): Band {
  const low = new Int32Array(rows + 1).fill(columns)
  const high = new Int32Array(rows + 1)
  const slope = columns / Math.max(1, rows)
  const widest = Math.max(2 * margin, cells / (rows + 1) / 2)
  const open = (from: Point, to: Point) => {
    const height = to.row - from.row
    const width = to.column - from.column
    const bend = Math.abs(width - height * slope) + 3 * Math.sqrt(Math.max(height, width))
    const half = Math.min(widest, margin + bend)
    const last = Math.min(rows, to.row + margin)
    for (let row = Math.max(0, from.row - margin); row <= last; row++) {
      const part = height === 0 ? 0 : Math.min(1, Math.max(0, (row - from.row) / height))
      const middle = from.column + part * width
      const lowest = Math.max(0, from.column - margin, Math.floor(middle - half))
      const highest = Math.min(columns, to.column + margin, Math.ceil(middle + half)) + 1
      if (lowest < low[row]!) low[row] = lowest
      if (highest > high[row]!) high[row] = highest
    }
  }

  let from = {row: 0, column: 0}
  for (const to of way) {
    open(from, to)
    from = to
  }

  open(from, {row: rows, column: columns})
  for (let row = 1; row <= rows; row++) low[row] = Math.min(low[row]!, high[row - 1]! - 1)
  return makeBand(low, high)
}
