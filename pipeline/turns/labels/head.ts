import {fold} from '../../language/fold.ts'
import {clean} from './clean.ts'
import type {Cleaned} from './clean.ts'
import {isNameShaped} from '../names/name-shape.ts'
import {readName} from './reading.ts'
import type {LabelForm, LabelReading} from './reading.ts'
import {readLineStart} from './line-start.ts'
import type {LabelPart} from './parts.ts'

/** Where a label stands: at the start of its block, of a later line, or after a sentence. */
export type LabelPlace = 'block' | 'line' | 'inside'

/** Something that may be a speaker's label. */
export interface Head {
  /** The label in its block's value: `value.slice(start, end)` is the label as written. */
  start: number
  end: number
  /** Where what is said begins. */
  next: number
  /** The label's name without markup, number, time, and what stood in parentheses. */
  name: string
  /** `name` as names are compared. */
  key: string
  /** What stood in parentheses after the name: a role, `以下簡稱費`. */
  note?: string
  form: LabelForm
  place: LabelPlace
  /** What its words say of the person's part. */
  part?: LabelPart
  /** Whether it stands in a header and names come after it: `受訪者：凌霄`. */
  header?: boolean
  /** Whether this is a label; set once the whole text is known. */
  taken?: boolean
}

/**
 * Read the candidates for a label at a place of a value.
 *
 * @param value Markdown of a block.
 * @param at Where a line or a sentence begins, after indent and block marks.
 * @returns None, or several readings of the same place (`記者—一句話：…`).
 */
export function headsAt(value: string, at: number, place: LabelPlace): Head[] {
  const cleaned = clean(value, at)
  const folded = fold(cleaned.text)
  return readLineStart(cleaned.text, folded).flatMap((reading) => {
    const head = placed(value, at, place, cleaned, reading)
    return head ? [head] : []
  })
}

/** Read a name that is set off by nothing but its bold: `**NF** How old?`. */
export function boldHeadAt(value: string, at: number, place: LabelPlace): Head | undefined {
  const match = /^(\*\*|__)([^*_\n：:]{1,24})\1(?=[ \t\u3000]\S)/.exec(value.slice(at, at + 40))
  if (!match?.[2]) return undefined
  const {name, key} = readName(match[2])
  const end = at + match[0].length
  if (!isNameShaped(name)) return undefined
  return {start: at, end, next: afterBlanks(value, end), name, key, form: 'line', place}
}

/** Read a whole line as a name: `Erika`, `**林可喬** 14:30`. */
export function lineHeadAt(value: string, at: number, place: LabelPlace): Head | undefined {
  const cleaned = clean(value, at)
  const text = cleaned.text.trimEnd()
  const start = text.length - text.trimStart().length
  const ended = /^\s*(?:\n|$)/.test(value.slice(cleaned.to.at(-1) ?? at).replace(/^[*_]+/, ''))
  const {name, key, note} = readName(text.slice(start))
  const length = text.length - (note?.length ?? 0)
  if (!ended || length > 40 || !isNameShaped(name) || /[：:﹕︰∶|/、]/.test(name)) return undefined
  const reading = {start, end: text.length, nameStart: start, name, key}
  return placed(value, at, place, cleaned, {...reading, ...(note && {note}), form: 'line'})
}

function placed(
  value: string,
  at: number,
  place: LabelPlace,
  cleaned: Cleaned,
  reading: LabelReading
): Head | undefined {
  const {name, key, note, form} = reading
  const emphasis = aroundLabel(cleaned, reading)
  if (!emphasis) return undefined
  const label = value.slice(emphasis.start, emphasis.end)
  if (label.trim() === '' || emphasis.start < at) return undefined
  const next = afterBlanks(value, emphasis.end)
  return {...emphasis, next, name, key, ...(note && {note}), form, place}
}

/**
 * Find the label's edges: its own emphasis belongs to it, emphasis that goes on after it does not.
 */
function aroundLabel(
  {from, to, runs}: Cleaned,
  {start, end, nameStart}: LabelReading
): {start: number; end: number} | undefined {
  let rawEnd = to[end - 1] ?? 0
  const nameFrom = from[nameStart] ?? 0
  const open: Array<{mark: string; start: number; end: number}> = []
  for (const run of runs) {
    if (run.start > rawEnd) break
    const last = open.at(-1)
    if (last?.mark === run.mark) {
      open.pop()
      rawEnd = Math.max(rawEnd, run.end)
    } else if (run.start < rawEnd) open.push(run)
  }

  const left = open.at(-1)
  if (left && left.end > nameFrom) return undefined
  return {start: left ? left.end : startOf(from, runs, start), end: rawEnd}
}

/** The first character of the label or the emphasis right before it. */
function startOf(from: number[], runs: Cleaned['runs'], start: number): number {
  let at = from[start] ?? 0
  for (const run of runs.toReversed()) if (run.end === at) at = run.start
  return at
}

function afterBlanks(value: string, at: number): number {
  let next = at
  while (next < value.length && /[ \t\u3000\u200B\uFEFF]/.test(value.charAt(next))) next++
  return next
}
