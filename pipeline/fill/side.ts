import type {Position} from 'unist'
import {parseBlocks} from '../tree/index.ts'
import type {Source} from '../tree/index.ts'
import type {FilledSide} from './pairs.ts'

/** What a source and a target have in common, of a side of a pair. */
export function sideOf({label, line, value}: FilledSide, lang: string): Omit<Source, 'type'> {
  const position = placeOf(line)
  return {lang, value, children: parseBlocks(value), position, ...(label && {label})}
}

/** The place of a line. */
export function placeOf(line: number): Position {
  return {start: {line, column: 1}, end: {line, column: 1}}
}
