import {applyEdits} from '../edit.ts'
import type {Edit} from '../edit.ts'
import {escapeText} from './escape-text.ts'

/**
 * How many signs of one paragraph are read as Markdown, and how deep blocks may nest. micromark
 * needs a time that grows with the square of either; no text that people wrote comes near.
 */
export const limits = {signs: 2000, levels: 50}

/** Beyond which limit a text goes, how often, and where first. */
export interface Excess {
  limit: keyof typeof limits
  paragraphs: number
  /** Offset in the text. */
  start: number
}

const sign = /\*+|_+|~+|`+|[[\]<]/g
const tooDeep = new RegExp(
  String.raw`^(?:(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){${limits.levels + 1}}` +
    String.raw`|[ \t>]{${2 * limits.levels}}[ \t>]*[-+*>\d])`
)
const blockStart = /^[ \t>]*(?:[|#]|(?:[-+*]|\d{1,9}[.)])[ \t]|\[[^\]]{1,99}\]:)/

/**
 * Keep a Markdown text within the limits: what is beyond them is escaped and so stands as plain
 * characters. Runs in linear time.
 *
 * @returns The text; how it differs from the given one; the stretches beyond the limits.
 */
export function bound(text: string): {text: string; edits: Edit[]; excess: Excess[]} {
  const edits: Edit[] = []
  const excess = new Map<keyof typeof limits, Excess>()
  for (const {start, end, signs, deep} of mayExceed(text) ? paragraphs(text) : []) {
    const limit = signs > limits.signs ? 'signs' : deep ? 'levels' : undefined
    if (!limit) continue
    edits.push({
      start,
      end,
      value: escapeText(text.slice(start, end).trimEnd()).replaceAll(']', '\\]')
    })
    const found = excess.get(limit) ?? {limit, paragraphs: 0, start}
    excess.set(limit, {...found, paragraphs: found.paragraphs + 1})
  }

  return {text: applyEdits(text, edits), edits, excess: [...excess.values()]}
}

function mayExceed(text: string): boolean {
  let signs = 0
  for (const _ of text.matchAll(sign)) if (++signs > limits.signs) return true
  return new RegExp(tooDeep, 'm').test(text)
}

interface Paragraph {
  start: number
  end: number
  signs: number
  /** Its lines nest too deep. */
  deep: boolean
}

/** Runs of lines that can be one paragraph, outside of fenced code. */
function* paragraphs(text: string): Generator<Paragraph> {
  let run: Paragraph | undefined
  let fence: string | undefined
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    const code = fence !== undefined || mark !== undefined
    if (fence !== undefined && mark?.startsWith(fence) && line.trim() === mark) fence = undefined
    else fence ??= mark
    const deep = tooDeep.test(line)
    if (run && (code || line.trim() === '' || (deep ? !run.deep : blockStart.test(line)))) {
      yield run
      run = undefined
    }

    if (!code && line.trim() !== '') {
      const indent = line.length - line.trimStart().length
      run ??= {start: start + indent, end, signs: 0, deep}
      run.end = end
      run.signs += line.match(sign)?.length ?? 0
    }

    start = end + 1
  }

  if (run) yield run
}
