import type {Root} from 'mdast'
import {compact} from '../tree/compact.ts'
import {escapeText} from '../tree/markdown/escape-text.ts'
import type {Block, Matter} from '../tree/index.ts'
import type {WayBack} from './way-back.ts'

interface Line {
  /** Without the blanks at its edges: they are layout. */
  text: string
  /** Offset of `text` in the whole. */
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
 * @param wayBack The way back to the file.
 */
export function readPlain(text: string, wayBack: WayBack): Root {
  const children = partsOf(text).map(({lines, matter}) => paragraph(lines, wayBack, matter))
  return {type: 'root', children}
}

interface Part {
  lines: Line[]
  matter?: Matter
}

function partsOf(text: string): Part[] {
  const all = linesOf(text)
  const first = all.findIndex((line) => /[\p{L}\p{N}]/u.test(line.text))
  const title = all[first]
  const asParts = (lines: readonly Line[]) => paragraphsOf(lines).map((one): Part => ({lines: one}))
  if (!title || title.text.length > longestTitle) return asParts(all)
  const head = all.slice(0, first).filter((line) => line.text !== '')
  return [
    ...head.map((line): Part => ({lines: [line]})),
    {lines: [title], matter: 'title'},
    ...asParts(all.slice(first + 1))
  ]
}

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((raw) => {
    const trimmed = raw.trimStart()
    const indent = raw.slice(0, raw.length - trimmed.length)
    const line = {text: trimmed.trimEnd(), start: start + indent.length, indent}
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

function paragraph(lines: readonly Line[], wayBack: WayBack, matter?: Matter): Block {
  const value = lines.map((line) => line.text).join('\n')
  const first = lines[0]?.start ?? 0
  const last = lines.at(-1)
  let at = 0
  const written = lines.flatMap(({text, start}) => {
    const stretches = wayBack.stretches(text, start, at)
    at += text.length + 1
    return stretches
  })
  return {
    type: 'paragraph',
    children: [{type: 'text', value}],
    data: {block: {value: escapeText(value), written: compact(written), ...(matter && {matter})}},
    position: {
      start: wayBack.point(first),
      end: wayBack.point(last ? last.start + last.text.length : first)
    }
  }
}
