import type {Links} from './links.ts'
import type {Tokens} from '../tokens/index.ts'

/** Rows whose tokens are linked to the tokens of columns. */
export interface Linking {
  rows: Tokens
  columns: Tokens
  /** From the types of the rows to those of the columns. */
  links: Links
}

/** How strongly the last rows are linked to each token of the columns. */
export interface Hits {
  /** How many rows are remembered. */
  most: number
  /** At `token * most + row % most`; tokens count from the first column's. */
  strength: Float32Array
  /** The last row that is linked to each token. */
  last: Int32Array
  /** Add a row: how its tokens are linked to those of the columns `from` up to `to`. */
  add: (row: number, from: number, to: number) => undefined
}

/**
 * Gather hits row by row.
 *
 * @param room One number a type of the columns, all zero; left so.
 */
export function makeHits({rows, columns, links}: Linking, most: number, room: Float32Array): Hits {
  const base = columns.start[0]!
  const size = columns.start[columns.length.length]! - base
  const strength = new Float32Array(size * most)
  const last = new Int32Array(size).fill(-most)
  const spread = (row: number, factor: 0 | 1) => {
    for (let at = rows.start[row]!; at < rows.start[row + 1]!; at++) {
      const type = rows.type[at]!
      for (let link = links.start[type]!; link < links.start[type + 1]!; link++) {
        const to = links.to[link]!
        room[to] = factor * (room[to]! + links.weight[link]!)
      }
    }
  }

  return {
    most,
    strength,
    last,
    add(row, from, to) {
      spread(row, 1)
      for (let at = columns.start[from]!; at < columns.start[to]!; at++) {
        const value = room[columns.type[at]!]!
        strength[(at - base) * most + (row % most)] = value
        if (value > 0) last[at - base] = row
      }

      spread(row, 0)
    }
  }
}
