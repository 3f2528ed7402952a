import type {Position} from 'unist'
import {escapeHtml} from '../tree/markdown/escape-html.ts'
import {parseBlocks} from '../tree/index.ts'
import type {Source} from '../tree/index.ts'
import type {FileSide} from '../side-by-side/file-pair.ts'

/** What a source and a target have in common, of a side of a pair; raw HTML in it becomes text. */
export function sideOf(side: FileSide, lang: string): Omit<Source, 'type'> {
  const {label, line} = side
  const value = withoutHtml(side.value)
  const position = placeOf(line)
  return {lang, value, children: parseBlocks(value), position, ...(label && {label})}
}

/** A text without raw HTML; what a comment at its head leaves behind is no part of it. */
export function withoutHtml(text: string): string {
  const value = escapeHtml(text)
  return value === text ? text : value.replace(/^(?:[ \t]*\n)+/, '').replace(/^[ \t]+$/, '')
}

/** The place of a line, or of the lines of a text that begins there. */
export function placeOf(line: number, text = ''): Position {
  const end = line + text.split('\n').length - 1
  return {start: {line, column: 1}, end: {line: end, column: 1}}
}
