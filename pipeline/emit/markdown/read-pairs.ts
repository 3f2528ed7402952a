import {uncomplete} from './complete.ts'
import {parseForm} from './form.ts'
import {withoutLabel} from './label.ts'
import {parseMarker} from './marker.ts'
import type {Marker} from './marker.ts'
import {bringNamesBack, tailOf} from './names.ts'
import {pairOf, sideOf} from './pairs.ts'
import type {Pair, Pairs, PairSide} from './pairs.ts'
import {readTable} from './read-table.ts'

export type {Pairs} from './pairs.ts'

/** What stands from a marker to the next. */
interface Section {
  marker: Marker | undefined
  /** Number of the first line in the file. */
  start: number
  lines: string[]
}

const frontMatter = /^---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/

/**
 * Read a side-by-side Markdown file of ours back: every unit's values and pairing. What somebody wrote
 * outside all units is a pair that has only a target.
 *
 * @param file The file's text, with line ends of any kind.
 * @returns Nothing where the file is not one of ours.
 */
export function readPairs(file: string): Pairs | undefined {
  const text = file.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const [front = '', yaml = ''] = frontMatter.exec(text) ?? []
  const form = parseForm(yaml)
  if (!form) return undefined
  const start = front.split('\n').length
  const sections = cut(text.slice(front.length).split('\n'), start, form.fence)
  const pairs: Pair[] = []
  for (const [at, section] of sections.entries()) {
    const {marker, lines, start: first} = section
    if (marker?.kind === 'unit') {
      const next = sections[at + 1]
      pairs.push(readUnit(section, marker, next?.marker?.kind === 'target' ? next : undefined))
    } else if (marker?.kind === 'pairs') {
      const table = readTable(lines, first, marker, form)
      pairs.push(...table.pairs, ...outside(section, table.size))
    } else if (marker?.kind !== 'target' || sections[at - 1]?.marker?.kind !== 'unit') {
      pairs.push(...outside(section, 0))
    }
  }

  const tail = tailOf(form.target) + form.fence
  for (const {target: side} of pairs) if (side) side.value = bringNamesBack(side.value, tail)
  return {form, pairs}
}

/** Cut a text at its markers; notes are left out, and all after the text itself. */
function cut(lines: readonly string[], start: number, fence: string): Section[] {
  const sections: Section[] = [{marker: undefined, start, lines: []}]
  for (const [index, line] of lines.entries()) {
    const marker = parseMarker(line, fence)
    if (marker?.kind === 'glossary') break
    if (!marker) sections.at(-1)?.lines.push(line)
    // An empty line in its stead keeps the count of lines.
    else if (marker.kind === 'terms') sections.at(-1)?.lines.push('')
    else sections.push({marker, start: start + index + 1, lines: []})
  }

  return sections
}

function readUnit(section: Section, marker: Marker, target: Section | undefined): Pair {
  const source = readSide(section, marker, 'source')
  if (!target) return {...pairOf(source, undefined), isKept: true}
  return pairOf(source, readSide(target, marker, 'target'))
}

function readSide(
  section: Section,
  {completed, labels}: Marker,
  name: 'source' | 'target'
): PairSide | undefined {
  const {line, text} = textFrom(section, 0)
  const {label, text: rest} = withoutLabel(labels[name === 'source' ? 0 : 1], text)
  return sideOf(completed.includes(name) ? uncomplete(rest) : rest, label, line)
}

/** What stands outside all units; comments of other people are no text. */
function outside(section: Section, from: number): Pair[] {
  const {line, text} = textFrom(section, from)
  const isText = text.replaceAll(/^<!--.*-->$/gm, '').trim() !== ''
  return isText ? [pairOf(undefined, sideOf(text, undefined, line))] : []
}

/** The text of a section without the blank lines around it, and the number of its first line. */
function textFrom({lines, start}: Section, from: number): {line: number; text: string} {
  const isText = (line: string) => /[^ \t]/.test(line)
  const first = lines.findIndex((line, at) => at >= from && isText(line))
  if (first < 0) return {line: start, text: ''}
  const end = lines.findLastIndex(isText) + 1
  return {line: start + first, text: lines.slice(first, end).join('\n')}
}
