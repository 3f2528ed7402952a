import {isMap, isNode, isPair, isSeq, parseDocument} from 'yaml'
import type {Node, Pair, YAMLMap, YAMLSeq} from 'yaml'
import {isFlow, isLiteral, renderFlow, renderItem, renderValue} from './render.ts'

/** A path of keys and indexes to a value of a YAML file. */
export type Path = ReadonlyArray<string | number>

/**
 * Replace the value at a path, nothing else.
 *
 * @param text The file.
 * @returns The file's new text; nothing where the place cannot be told.
 */
export function replaceAt(text: string, path: Path, value: unknown): string | undefined {
  const document = parseDocument(text)
  const node: unknown = document.getIn(path, true)
  if (!isNode(node) || !node.range || isLiteral(node)) return undefined
  const [start, end] = node.range
  if (end === start) return undefined
  const inFlow = path.some((_, length) => isFlow(document.getIn(path.slice(0, length), true)))
  const line = text.lastIndexOf('\n', start - 1) + 1
  const indent = /^ */.exec(text.slice(line))?.[0].length ?? 0
  const isAfterKey = text.slice(line, start).trim() !== ''
  if (inFlow) return spliced(text, start, end, renderFlow(value))
  if (!isAfterKey) return undefined
  if (typeof path.at(-1) === 'number') {
    return spliced(
      text,
      start,
      end,
      renderItem(value, start - line) + (text.charAt(end - 1) === '\n' ? '\n' : '')
    )
  }

  const column = indent + (/^ *((?:- )*)/.exec(text.slice(line))?.[1]?.length ?? 0)
  const rendered = renderValue(value, column, start - line - 1)
  const isBlock = rendered.startsWith('\n')
  const from = isBlock ? text.slice(0, start).trimEnd().length : start
  return spliced(text, from, end, isBlock ? rendered : rendered.trimStart())
}

/**
 * Put a field into a record, or an entry at the end of a list.
 *
 * @param path Of the record or list.
 * @param key The field's name; nothing for a list.
 * @param after The names of the fields that it stands behind.
 */
export function insertAt(
  text: string,
  path: Path,
  value: unknown,
  field?: {key: string; after: ReadonlySet<string>}
): string | undefined {
  const node: unknown = parseDocument(text).getIn(path, true)
  if (field && isMap(node)) return insertField(text, node, value, field)
  if (!field && isSeq(node)) return insertItem(text, node, value)
  return undefined
}

function insertField(
  text: string,
  map: YAMLMap,
  value: unknown,
  {key, after}: {key: string; after: ReadonlySet<string>}
): string | undefined {
  const pairs = map.items
  const before = pairs.findLast((pair) => after.has(keyOf(pair))) ?? pairs.at(-1)
  if (!before) return undefined
  if (map.flow) return spliced(text, endOf(before), endOf(before), `, ${key}: ${renderFlow(value)}`)
  const first = pairs[0]
  const start = first && isNode(first.key) ? first.key.range?.[0] : undefined
  if (start === undefined) return undefined
  const column = start - (text.lastIndexOf('\n', start - 1) + 1)
  const line = `${' '.repeat(column)}${key}:${renderValue(value, column, column + key.length + 1)}`
  return insertLine(text, endOf(before), line)
}

function insertItem(text: string, list: YAMLSeq, value: unknown): string | undefined {
  const last = list.items.at(-1)
  if (!isNode(last) || !last.range) return undefined
  const end = last.range[1]
  if (list.flow) return spliced(text, end, end, `, ${renderFlow(value)}`)
  const start = list.range?.[0] ?? 0
  const column = start - (text.lastIndexOf('\n', start - 1) + 1)
  const rendered = renderValue([value], column - 2, width).slice(1)
  return insertLine(text, end, rendered)
}

/** Wider than any line, so that a list is written entry by entry. */
const width = 1000

/** Take a field or an entry away, with the lines on which it stands alone. */
export function removeAt(text: string, path: Path): string | undefined {
  const document = parseDocument(text)
  const parent: unknown = document.getIn(path.slice(0, -1), true)
  const key = path.at(-1)
  if (!isMap(parent) && !isSeq(parent)) return undefined
  const index = isMap(parent) ? parent.items.findIndex((pair) => keyOf(pair) === key) : Number(key)
  const item = parent.items[index]
  const span = item === undefined ? undefined : spanOf(item)
  if (!span || parent.items.length === 1) return undefined
  if (parent.flow) return removeFlow(text, span, index === 0)
  const line = text.lastIndexOf('\n', span.start - 1) + 1
  const before = text.slice(line, span.start)
  if (!/^ *$/.test(before) && !(isSeq(parent) && /^ *- +$/.test(before))) return undefined
  return spliced(text, line, lineEnd(text, span.end) + 1, '')
}

function removeFlow(text: string, {start, end}: Span, isFirst: boolean): string {
  if (isFirst)
    return spliced(text, start, end + (/^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0), '')
  return spliced(text, text.lastIndexOf(',', start), end, '')
}

interface Span {
  start: number
  end: number
}

function spanOf(item: unknown): Span | undefined {
  const first = isPair(item) ? item.key : item
  if (!isNode(first) || !first.range) return undefined
  return {start: first.range[0], end: isPair(item) ? endOf(item) : first.range[1]}
}

function endOf({key, value}: Pair): number {
  const last = [value, key].find((node): node is Node => isNode(node) && Boolean(node.range))
  return last?.range?.[1] ?? 0
}

function keyOf({key}: Pair): string {
  return String(isNode(key) ? key.toJSON() : key)
}

/** Lines go behind the line on which something ends, and its comment. */
function insertLine(text: string, end: number, line: string): string {
  const at = lineEnd(text, end)
  return spliced(text, at, at, `\n${line}`)
}

/** The end of the line on which a node ends; block scalars end behind their line break. */
function lineEnd(text: string, end: number): number {
  if (text.charAt(end - 1) === '\n') return end - 1
  const at = text.indexOf('\n', end)
  if (at < 0) return text.length
  return text.charAt(at - 1) === '\r' ? at - 1 : at
}

function spliced(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end)
}
