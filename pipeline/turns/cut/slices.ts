import {lineStarts} from '../../tree/lines.ts'
import {guarded} from './guard.ts'
import type {Head} from '../labels/head.ts'
import {lineMarks} from './scan.ts'

/** A stretch of a block's value from a label to the next, and what is said in it. */
export interface Slice {
  /** Where it begins: at the label's line, or at emphasis that opens before the label. */
  start: number
  /** Its Markdown without the label; empty where nothing is said. */
  said: string
  /** Whether `said` stands so in the value, with nothing before the label. */
  untouched: boolean
}

/** Cut a value at its labels; the order of the slices is that of the labels. */
export function slicesOf(value: string, heads: readonly Head[]): Slice[] {
  const lines = lineStarts(value)
  let line = 0
  const starts = heads.map((head) => {
    while ((lines[line + 1] ?? Infinity) <= head.start) line++
    return {line: lines[line] ?? 0, start: startOf(value, head, lines[line] ?? 0)}
  })
  return heads.map((head, index) => {
    const from = starts[index] ?? {line: 0, start: 0}
    const end = starts[index + 1]?.start ?? value.length
    const marks = head.place === 'inside' ? marksAt(value, from.line) : ''
    const kept =
      marks + value.slice(from.start, head.start).replace(/^[ \t\u3000\u200B\uFEFF]+/, '')
    const rest = firstLine(value.slice(head.next, end))
    const said = end < value.length ? withoutBreak(rest) : rest.trimEnd()
    if (!/[^\s*_]/.test(said)) return {start: from.start, said: '', untouched: false}
    const safe = guarded(kept, said)
    return {start: from.start, said: safe, untouched: safe === said}
  })
}

function startOf(value: string, {start, place}: Head, line: number): number {
  if (place === 'block') return 0
  if (place === 'line') return line
  let at = start
  while (at > 0 && /[*_]/.test(value.charAt(at - 1))) at--
  const run = value.slice(at, start)
  const before = run && value.slice(Math.max(line, at - 2000), at)
  const closes = before && before.split(run).length % 2 === 0
  return closes ? start : at
}

function marksAt(value: string, at: number): string {
  lineMarks.lastIndex = at
  return (lineMarks.exec(value)?.[0] ?? '').replace(/#+[ \t]+$/, '')
}

/** Breaks of every kind, and block marks on the line behind them. */
const lead = new RegExp(
  String.raw`^(?:(?:<br\s*/?>|\\(?=\n)|(?=[ \t]*\n))[ \t]*(?:\n${lineMarks.source})?)+`,
  'i'
)

/** Where the label fills a line, what is said begins on the next one. */
function firstLine(rest: string): string {
  return rest.replace(lead, '')
}

/** A hard break at the end of a slice has nothing to break. */
export function withoutBreak(value: string): string {
  const trimmed = value.trimEnd()
  const slashes = /\\+$/.exec(trimmed.slice(-40))?.[0].length ?? 0
  const breaks = slashes % 2 === 1 && value.charAt(trimmed.length) === '\n'
  return breaks ? trimmed.slice(0, -1).trimEnd() : trimmed
}
