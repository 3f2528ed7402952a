import type {Root} from 'mdast'
import type {Point} from 'unist'
import {escapeText} from '../tree/escape.ts'
import type {Block, Matter} from '../tree/index.ts'

interface Line {
  /** Without the blanks at its edges: they are layout. */
  text: string
  /** One-based. */
  number: number
  /** Offset of the line in the file. */
  start: number
  /** The blanks before `text`. */
  indent: string
}

/** A longer first line is a paragraph, not a title. */
const longestTitle = 200

/**
 * Gather the lines of a plain text into paragraphs; the first line is the title, the first with a
 * word in it.
 *
 * Blank lines part the paragraphs, and so does an indent with U+3000. Where there are no blank lines
 * after the title, every line is a paragraph; so is every line of a long run of lines that all end
 * as sentences do. Other line breaks stay.
 *
 * @param text Its line breaks are `\n`.
 */
export function readPlain(text: string): Root {
  const all = linesOf(text)
  const first = all.findIndex((line) => /[\p{L}\p{N}]/u.test(line.text))
  const title = all[first]
  if (!title || title.text.length > longestTitle) return {type: 'root', children: blocksOf(all)}
  const head = all.slice(0, first).filter((line) => line.text !== '')
  return {
    type: 'root',
    children: [
      ...head.map((line) => paragraph([line])),
      paragraph([title], 'title'),
      ...blocksOf(all.slice(first + 1))
    ]
  }
}

function blocksOf(lines: readonly Line[]): Block[] {
  return paragraphsOf(lines).map((paragraphLines) => paragraph(paragraphLines))
}

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((raw, index) => {
    const trimmed = raw.trimStart()
    const line = {
      text: trimmed.trimEnd(),
      number: index + 1,
      start,
      indent: raw.slice(0, raw.length - trimmed.length)
    }
    start += raw.length + 1
    return line
  })
}

function paragraphsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [[]]
  for (const line of lines) {
    if (line.text === '') runs.push([])
    else runs.at(-1)?.push(line)
  }

  const full = runs.filter((run) => run.length > 0)
  if (full.length === 1) return full.flat().map((line) => [line])
  return full.flatMap((run) => (isList(run) ? run.map((line) => [line]) : atIndents(run)))
}

/** Whether a run of lines is one of paragraphs: many, and hardly one ends inside a sentence. */
function isList(run: readonly Line[]): boolean {
  const ended = run.filter((line) => /[。．！？…!?.][」』”’）)】"']*$/u.test(line.text))
  return run.length >= 8 && ended.length >= run.length * 0.9
}

function atIndents(run: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = []
  for (const line of run) {
    if (paragraphs.length === 0 || line.indent.includes('\u3000')) paragraphs.push([])
    paragraphs.at(-1)?.push(line)
  }

  return paragraphs
}

function paragraph(lines: readonly Line[], matter?: Matter): Block {
  const value = lines.map((line) => line.text).join('\n')
  const first = lines[0]
  const last = lines.at(-1)
  return {
    type: 'paragraph',
    children: [{type: 'text', value}],
    data: {block: {value: escapeText(value), ...(matter && {matter})}},
    ...(first && last && {position: {start: point(first, 0), end: point(last, last.text.length)}})
  }
}

function point({number, start, indent}: Line, offset: number): Point {
  const at = indent.length + offset
  return {line: number, column: at + 1, offset: start + at}
}
