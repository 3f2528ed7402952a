import {type Band, bandAround} from './band.ts'
import type {Links} from '../words/links.ts'
import type {Tokens} from '../tokens/index.ts'

interface Area {
  row: number
  rowEnd: number
  column: number
  columnEnd: number
}

interface Point {
  row: number
  column: number
  weight: number
}

/** Units in which a word may stand and still be rare. */
const rare = 8

/** Pairs of units with less weight are chance, and lead away from the way. */
const fair = 0.05

/** Around the anchors. */
const width = {margin: 8, cells: 3e6}

/** Cells that are searched without further anchors. */
const enough = 4000

/**
 * The band to search: around pairs of units that rare words link, chosen so that they never go back.
 *
 * @param whole Cells up to which the whole grid is searched.
 */
export function anchoredBand(rows: Tokens, columns: Tokens, links: Links, whole: number): Band {
  const area = {
    row: 0,
    rowEnd: rows.length.length,
    column: 0,
    columnEnd: columns.length.length
  }
  const chain =
    area.rowEnd * area.columnEnd <= whole ? [] : anchorsIn(area, rows, columns, links, 0)
  return bandAround(area.rowEnd, area.columnEnd, chain, width)
}

function anchorsIn(
  area: Area,
  rows: Tokens,
  columns: Tokens,
  links: Links,
  depth: number
): Point[] {
  const cells = (area.rowEnd - area.row) * (area.columnEnd - area.column)
  if (cells <= enough || depth > 3) return []
  const good = points(area, rows, columns, links, fair)
  const chain = heaviestChain(good.length > 0 ? good : points(area, rows, columns, links, 0))
  const result: Point[] = []
  let from = {row: area.row, column: area.column}
  for (const end of [...chain, {row: area.rowEnd, column: area.columnEnd, weight: 0}]) {
    const gap = {...from, rowEnd: end.row, columnEnd: end.column}
    const inner = chain.length > 0 ? anchorsIn(gap, rows, columns, links, depth + 1) : []
    for (const point of inner) result.push(point)
    if (end.row < area.rowEnd) result.push(end)
    from = {row: end.row + 1, column: end.column + 1}
  }

  return result
}

/** The units of an area in which each type stands; none for types that are not rare. */
function places(tokens: Tokens, from: number, to: number): Map<number, number[]> {
  const result = new Map<number, number[]>()
  for (let unit = from; unit < to; unit++) {
    for (let at = tokens.start[unit]!; at < tokens.start[unit + 1]!; at++) {
      const type = tokens.type[at]!
      const list = result.get(type)
      if (!list) result.set(type, [unit])
      else if (list.length <= rare && list.at(-1) !== unit) list.push(unit)
    }
  }

  for (const [type, list] of result) if (list.length > rare) result.delete(type)
  return result
}

/**
 * Pairs of units that rare words link, row by row, columns falling.
 *
 * @param least Weight that a pair must have.
 */
function points(area: Area, rows: Tokens, columns: Tokens, links: Links, least: number): Point[] {
  const inRows = places(rows, area.row, area.rowEnd)
  const inColumns = places(columns, area.column, area.columnEnd)
  const weights = new Float64Array(area.columnEnd)
  const result: Point[] = []
  for (let row = area.row; row < area.rowEnd; row++) {
    const types = new Set<number>()
    const reached = new Set<number>()
    for (let at = rows.start[row]!; at < rows.start[row + 1]!; at++) {
      const type = rows.type[at]!
      const count = inRows.get(type)?.length ?? 0
      if (count === 0 || types.has(type)) continue
      types.add(type)
      for (let link = links.start[type]!; link < links.start[type + 1]!; link++) {
        const list = inColumns.get(links.to[link]!)
        if (!list) continue
        const weight = links.weight[link]! / (count * list.length)
        for (const column of list) {
          weights[column]! += weight
          reached.add(column)
        }
      }
    }

    for (const column of [...reached].toSorted((a, b) => b - a)) {
      const weight = weights[column]!
      if (weight >= least) result.push({row, column, weight})
      weights[column] = 0
    }
  }

  return result
}

/** The heaviest chain of points that rises in both, with a Fenwick tree over columns. */
function heaviestChain(all: readonly Point[]): Point[] {
  const size = all.reduce((most, point) => Math.max(most, point.column), 0) + 2
  const tree = new Int32Array(size).fill(-1)
  const total = new Float64Array(all.length)
  const before = new Int32Array(all.length).fill(-1)
  let last = -1
  all.forEach((point, index) => {
    let from = -1
    for (let at = point.column; at > 0; at -= at & -at) {
      if (tree[at]! >= 0 && (from < 0 || total[tree[at]!]! > total[from]!)) from = tree[at]!
    }

    before[index] = from
    total[index] = point.weight + (from < 0 ? 0 : total[from]!)
    for (let at = point.column + 1; at < size; at += at & -at) {
      if (tree[at]! < 0 || total[tree[at]!]! < total[index]!) tree[at] = index
    }

    if (last < 0 || total[index]! > total[last]!) last = index
  })
  const chain: Point[] = []
  for (let index = last; index >= 0; index = before[index]!) chain.push(all[index]!)
  return chain.toReversed()
}
