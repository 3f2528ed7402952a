import type {Point} from 'unist'
import {lineStarts} from '../tree/lines.ts'

/**
 * Tell lines and columns.
 *
 * @returns Gives the point of an offset: one-based line and column, in UTF-16 code units.
 */
export function pointsOf(text: string): (offset: number) => Point {
  const starts = lineStarts(text)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }

    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
  }
}
