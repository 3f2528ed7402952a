import type {Clauses} from './clauses.ts'
import type {Edges} from './edges.ts'
import type {BothTraits} from './traits.ts'

/**
 * What is weighed of the border at the end of a bead: how much better than its own side the other side
 * of the border explains the clauses beside it. A unit of one clause counts apart.
 */
export const borderNames = [
  'zhLastBeyond',
  'enLastBeyond',
  'zhFirstBefore',
  'enFirstBefore',
  'zhLastWhole',
  'enLastWhole',
  'zhFirstWhole',
  'enFirstWhole'
] as const

/** Differences of evidence count so far. */
const most = 3

/** Describes borders by numbers. */
export interface Borders {
  /** Write the numbers of the border before a row and a column to `into`, from `at`. */
  write(row: number, column: number, into: Float64Array, at: number): undefined
}

/** Describe the borders of two texts; all beads that end at one share its numbers. */
export function makeBorders({zh, en}: BothTraits, edges: Sides): Borders {
  const {zh: own, en: other} = edges
  const [rows, columns] = [zh.marks.length, en.marks.length]
  const values = new Float64Array(borderNames.length)
  let known = {row: -1, column: -1}

  function set(kind: number, isWhole: boolean, over: number, one: number, two: number): undefined {
    // What lies outside the band is not known, and tells nothing.
    const here = Number.isNaN(two) ? one : Number.isNaN(one) ? two : Math.max(one, two)
    const value = over - here
    if (Number.isNaN(value)) return
    values[isWhole ? kind + 4 : kind] = Math.max(-most, Math.min(most, value))
  }

  function look(row: number, column: number): undefined {
    known = {row, column}
    values.fill(0)
    if (row === 0 || column === 0 || row === rows || column === columns) return
    const [up, left] = [row - 1, column - 1]
    const {first: zhFirst, last: zhLast} = own
    const {first: enFirst, last: enLast} = other
    const here = zhLast(up, left)
    set(0, isWhole(zh.clauses, up), zhLast(up, column), here, zhLast(up, left - 1))
    set(1, isWhole(en.clauses, left), enLast(row, left), enLast(up, left), enLast(up - 1, left))
    const there = zhFirst(row, column)
    set(2, isWhole(zh.clauses, row), zhFirst(row, left), there, zhFirst(row, column + 1))
    const after = enFirst(row, column)
    set(3, isWhole(en.clauses, column), enFirst(up, column), after, enFirst(row + 1, column))
  }

  return {
    write(row, column, into, at) {
      if (known.row !== row || known.column !== column) look(row, column)
      into.set(values, at)
    }
  }
}

interface Sides {
  zh: Edges
  en: Edges
}

function isWhole({from}: Clauses, unit: number): boolean {
  const next = from[unit]! + 1
  return from[unit + 1] === next
}
