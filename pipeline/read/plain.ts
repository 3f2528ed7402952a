import type {Root} from 'mdast'
import {escapeText} from '../tree/escape.ts'
import type {Block, Matter} from '../tree/index.ts'

interface Line {
  text: string
  /** One-based. */
  number: number
  /** Offset of its first character in the file. */
  start: number
  /** Characters of indent before `text`. */
  indent: number
}

/** Gather the lines of a plain text into paragraphs; the first line is the title. */
export function readPlain(text: string): Root {
  const groups = group(lines(text))
  const children = groups.map((one, index) => paragraph(one, index === 0 ? 'title' : undefined))
  return {type: 'root', children}
}

function lines(text: string): Line[] {
  let offset = 0
  return text.split('\n').map((raw, index) => {
    const line = raw.trim()
    const start = offset
    offset += raw.length + 1
    return {text: line, number: index + 1, start, indent: raw.length - raw.trimStart().length}
  })
}

function group(all: Line[]): Line[][] {
  const first = all.findIndex((line) => line.text !== '')
  const title = all[first]
  if (!title) return []
  const groups: Line[][] = [[]]
  for (const line of all.slice(first + 1)) {
    if (line.text === '') groups.push([])
    else groups.at(-1)?.push(line)
  }

  const full = groups.filter((one) => one.length > 0)
  const body = full.length > 1 ? full : full.flat().map((line) => [line])
  return [[title], ...body]
}

function paragraph(group: Line[], matter: Matter | undefined): Block {
  const value = group.map((line) => line.text).join('\n')
  const first = group[0]
  const last = group.at(-1)
  return {
    type: 'paragraph',
    children: [{type: 'text', value}],
    data: {block: {value: escapeText(value), ...(matter && {matter})}},
    ...(first && last && {position: {start: point(first, 0), end: point(last, last.text.length)}})
  }
}

function point(line: Line, column: number) {
  const at = line.indent + column
  return {line: line.number, column: at + 1, offset: line.start + at}
}
