import type {Position} from 'unist'
import {compact} from './compact.ts'
import type {Stretch} from './nodes.ts'

/** The place in the file of a stretch of a block's text; nothing unless it stands there as it is. */
export function placeOfText(
  written: readonly Stretch[] = [],
  start: number,
  end: number
): Position | undefined {
  const found = written[firstAfter(written, start)]
  if (!found || end <= start || found.at > start || end > found.at + found.length) return undefined
  const {line, column, at} = found
  return {
    start: {line, column: column + start - at},
    end: {line, column: column + end - at}
  }
}

/**
 * What is known of a part of a block's text.
 *
 * @param shift Where the part's text begins less where it began in the block's.
 */
export function partOfWritten(
  written: readonly Stretch[],
  start: number,
  end: number,
  shift: number
): Stretch[] {
  const part: Stretch[] = []
  for (let index = firstAfter(written, start); index < written.length; index++) {
    const {at, length, line, column} = written[index] ?? {at: end, length: 0, line: 0, column: 0}
    if (at >= end) break
    const from = Math.max(at, start)
    const to = Math.min(at + length, end)
    part.push({at: from + shift, length: to - from, line, column: column + from - at})
  }

  return compact(part)
}

/** The index of the first stretch that ends after an offset. */
function firstAfter(written: readonly Stretch[], offset: number): number {
  let low = 0
  let high = written.length
  while (low < high) {
    const middle = (low + high) >> 1
    const {at, length} = written[middle] ?? {at: 0, length: 0}
    if (at + length > offset) high = middle
    else low = middle + 1
  }

  return low
}
