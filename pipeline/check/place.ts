import type {Position} from 'unist'
import type {Source, Target} from '../tree/index.ts'
import {blockText} from '../tree/index.ts'

/**
 * Where a stretch of a side's text stands in its file: exactly, where the side's value stands there
 * as it is; else the block.
 *
 * @param start Offset into `blockText(side)`.
 */
export function placeIn(
  side: Source | Target,
  start: number,
  length: number
): Position | undefined {
  const {value, position} = side
  if (!position) return undefined
  const at = offsetInValue(side, start, length)
  if (at === undefined || value.includes('\\')) return position
  const lines = value.slice(0, at).split('\n')
  const last = value.split('\n').length - 1
  if (position.end.line - position.start.line !== last) return position
  const row = lines.length - 1
  const column = row === 0 ? firstColumn(side, last) : 1
  if (column === undefined) return position
  const line = position.start.line + row
  const from = column + (lines.at(-1)?.length ?? 0)
  return {start: {line, column: from}, end: {line, column: from + length}}
}

/** The column at which the value's first line starts: after the label, which is no part of it. */
function firstColumn({value, label, position}: Source | Target, last: number): number | undefined {
  if (!position) return undefined
  if (last === 0) return Math.max(position.start.column, position.end.column - value.length)
  return label === undefined ? position.start.column : undefined
}

/** Markup is no part of a side's text, so a stretch is looked up by how often it stood before. */
function offsetInValue(side: Source | Target, start: number, length: number): number | undefined {
  const {value} = side
  const text = blockText(side)
  const stretch = text.slice(start, start + length)
  if (stretch === '') return undefined
  let at = value.indexOf(stretch)
  for (let from = text.indexOf(stretch); from >= 0 && from < start;) {
    at = value.indexOf(stretch, at + 1)
    from = text.indexOf(stretch, from + 1)
  }

  return at < 0 ? undefined : at
}
