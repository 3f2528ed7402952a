import type {Nodes} from 'mdast'
import {applyEdits} from '../tree/edit.ts'
import type {Edit} from '../tree/edit.ts'
import {parseBlocks} from '../tree/index.ts'
import {type RunningText, runningTextsOf} from './running-texts.ts'
import type {Conversion} from './tables.ts'

/** Convert the words of a node, in place. */
export function convertNode(node: Nodes, convert: Conversion): undefined {
  for (const runs of runningTextsOf(node)) convertRuns(runs, convert)
}

/**
 * Convert the words of Markdown. Only Han characters change, each to one other; markup, addresses and
 * code stay as they are.
 */
export function convertMarkdown(value: string, convert: Conversion): string {
  const edits: Edit[] = []
  for (const runs of parseBlocks(value).flatMap(runningTextsOf)) {
    convertRuns(recorded(runs, value, edits), convert)
  }

  return applyEdits(value, disjoint(edits))
}

/** Words run over the ends of lines: these take no part in the conversion. */
const lineEnd = '\n'

function convertRuns(runs: RunningText, convert: Conversion): undefined {
  const text = runs.map((run) => run.text).join('')
  const converted = [...convert(text.replaceAll(lineEnd, ''))]
  let at = 0
  for (const {text: before, put} of runs) {
    let after = ''
    for (const character of before) {
      after += character === lineEnd ? lineEnd : (converted[at++] ?? character)
    }

    if (after !== before) put?.(after)
  }
}

type Place = Omit<Edit, 'value'>

/** The runs of a text, put into the Markdown instead of the tree. */
function recorded(runs: RunningText, value: string, edits: Edit[]): RunningText {
  let free = 0
  return runs
    .filter(({hidden}) => !hidden)
    .map(({text, put, from = 0}) => {
      const places = locate(text, value, Math.max(free, from))
      const last = places.findLast((place) => place !== undefined)
      if (last) free = last.end
      if (!put) return {text}
      return {text, put: (after) => record(text, after, places, edits)}
    })
}

/** Escapes and comments, which are passed over, and what may be a Han character. */
const hanOrReference =
  /\\[!-/:-@[-`{-~]|<!--[\s\S]{0,2000}?-->|\p{Script=Han}|&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu

/** Where each Han character of a text stands in the Markdown, as itself or as a reference to it. */
function locate(text: string, value: string, from: number): Array<Place | undefined> {
  hanOrReference.lastIndex = from
  let match = nextCharacter(value)
  return Array.from(text, (character) => {
    if (!match || characterOf(match) !== character) return undefined
    const place = {start: match.index, end: match.index + match[0].length}
    match = nextCharacter(value)
    return place
  })
}

/** The next character of the text, or what may refer to one. */
function nextCharacter(value: string): RegExpExecArray | null {
  let match = hanOrReference.exec(value)
  while (match && /^[\\<]/.test(match[0])) match = hanOrReference.exec(value)
  return match
}

function characterOf([text, hex, decimal]: RegExpExecArray): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return text.startsWith('&') && code <= 0x10_ff_ff ? String.fromCodePoint(code) : text
}

function record(
  before: string,
  after: string,
  places: ReadonlyArray<Place | undefined>,
  edits: Edit[]
): undefined {
  const characters = [...after]
  Array.from(before).forEach((character, index) => {
    const place = places[index]
    const value = characters[index]
    if (place && value !== undefined && value !== character) edits.push({...place, value})
  })
}

/** Sorted; of those that overlap, the first. */
function disjoint(edits: readonly Edit[]): Edit[] {
  let end = 0
  return edits
    .toSorted((a, b) => a.start - b.start)
    .filter((edit) => {
      const isFree = edit.start >= end
      if (isFree) ({end} = edit)
      return isFree
    })
}
