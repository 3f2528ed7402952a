import type {Position} from 'unist'
import {escapeHtml} from '../tree/inert.ts'
import {parseBlocks} from '../tree/index.ts'
import type {Source} from '../tree/index.ts'
import type {FilledSide} from './pairs.ts'

/** What a source and a target have in common, of a side of a pair; raw HTML in it becomes text. */
export function sideOf(side: FilledSide, lang: string): Omit<Source, 'type'> {
  const {label, line} = side
  const value = escapeHtml(side.value)
  const position = placeOf(line)
  return {lang, value, children: parseBlocks(value), position, ...(label && {label})}
}

/** The place of a line. */
export function placeOf(line: number): Position {
  return {start: {line, column: 1}, end: {line, column: 1}}
}
