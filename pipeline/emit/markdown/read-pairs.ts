import {parse} from 'yaml'
import {fromCell, splitRow} from './cell.ts'
import type {Form} from './front-matter.ts'
import {withoutLabel} from './label.ts'
import {parseMarker} from './marker.ts'
import type {Marker} from './marker.ts'
import {bringNotesBack, noteNames} from './notes.ts'

/** One side of a pair as it stands in a side-by-side file. */
interface PairSide {
  /** Markdown, as `Source.value` has it. */
  value: string
  label?: string
}

/** A unit as it stands in a side-by-side file; a side that is empty there is left out. */
export interface Pair {
  id: string
  source?: PairSide
  target?: PairSide
  /** First line of the unit in the file, one-based. */
  line: number
}

/** A side-by-side file, read back. */
export interface Pairs {
  form: Form
  pairs: Pair[]
}

const frontMatter = /^---\n([^]*?)\n---\n/

/**
 * Read a side-by-side Markdown file of ours back: every unit's values and pairing.
 *
 * @param text The file, with `\n` line ends.
 * @returns Nothing where the file is not one of ours.
 */
export function readPairs(text: string): Pairs | undefined {
  const match = frontMatter.exec(text)
  const form = match && formOf(match[1] ?? '')
  if (!match || !form) return undefined
  const pairs: Pair[] = []
  let open: Section | undefined
  const startLine = match[0].split('\n').length
  text
    .slice(match[0].length)
    .split('\n')
    .forEach((line, index) => {
      const marker = parseMarker(line, form.fence)
      if (marker?.kind === 'unit' || marker?.kind === 'pairs') {
        if (open) pairs.push(...close(open))
        open = {marker, line: startLine + index, source: [], target: undefined}
      } else if (marker?.kind === 'target' && open && !open.target) open.target = []
      else if (marker?.kind !== 'note' && open) (open.target ?? open.source).push(line)
    })
  if (open) pairs.push(...close(open))
  return {form, pairs: ownNotes(pairs, form)}
}

interface Section {
  marker: Marker
  line: number
  source: string[]
  target: string[] | undefined
}

function formOf(yaml: string): Form | undefined {
  let fields: unknown
  try {
    fields = parse(yaml)
  } catch {
    return undefined
  }

  const form = (fields as {duizhao?: Partial<Form>} | null)?.duizhao
  if (typeof form?.source !== 'string' || typeof form.target !== 'string') return undefined
  const {layout = 'stacked', source, target, fence = ''} = form
  return {layout, source, target, fence}
}

function close(section: Section): Pair[] {
  if (section.marker.kind === 'pairs') return rowsOf(section)
  const {marker, line} = section
  const pair: Pair = {id: marker.id, line}
  const source = sideOf(section, section.source, 0)
  const target = sideOf(section, section.target ?? [], 1)
  if (source) pair.source = source
  if (target) pair.target = target
  return [pair]
}

function sideOf({marker}: Section, lines: readonly string[], index: 0 | 1): PairSide | undefined {
  const label = marker.labels[index]
  const text = withoutLabel(label, trimLines(lines))
  const raised = marker.raised.includes(index === 0 ? 'source' : 'target')
  return side(raised ? text.replace(/^# /, '') : text, label)
}

function side(value: string, label: string): PairSide | undefined {
  if (!value) return undefined
  return label ? {value, label} : {value}
}

function trimLines(lines: readonly string[]): string {
  return lines.join('\n').replace(/^\n+|\n+$/g, '')
}

function rowsOf({marker, line, source}: Section): Pair[] {
  const first = Number(marker.id.slice(1))
  const start = source.findIndex((row) => /^\|(?: *:?-+:? *\|)+\s*$/.test(row)) + 1
  return source
    .slice(start)
    .filter((row) => row.startsWith('|'))
    .map((row, index) => {
      const [left = '', right = ''] = splitRow(row).map(fromCell)
      const pair: Pair = {id: `u${first + index}`, line: line + 1 + start + index}
      const sides = [left, right].map((value, n) =>
        side(value, index === 0 ? (marker.labels[n] ?? '') : '')
      )
      if (sides[0]) pair.source = sides[0]
      if (sides[1]) pair.target = sides[1]
      return pair
    })
}

function ownNotes(pairs: Pair[], form: Form): Pair[] {
  const taken = new Set(pairs.flatMap((pair) => noteNames(pair.source?.value ?? '')))
  for (const {target} of pairs) {
    if (target) target.value = bringNotesBack(target.value, taken, form.target.slice(0, 2))
  }

  return pairs
}
