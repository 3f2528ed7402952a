import type {Point, Position} from 'unist'
import {beforeEdits} from '../tree/edit.ts'
import type {Edit} from '../tree/edit.ts'
import type {Stretch} from '../tree/index.ts'
import {pointsOf} from './points.ts'

/** The way from a text that was changed for reading back to the file. */
export interface WayBack {
  /** The point in the file of an offset in the text. */
  point: (offset: number) => Point
  /** The place in the file of what stands in the text. */
  place: (position: Position) => Position
  /**
   * What of some words stands in the file as it is.
   *
   * @param words A stretch of one line of the text.
   * @param offset Where they stand in the text.
   * @param at Where they stand in their block's text.
   */
  stretches: (words: string, offset: number, at: number) => Stretch[]
  /** The way back from a text that was made of this one: its offsets to those in this one. */
  through: (before: (offset: number) => number) => WayBack
}

/**
 * @param file The text of the file.
 * @param edits What made the text of it; sorted, disjoint.
 */
export function wayBackTo(file: string, edits: readonly Edit[]): WayBack {
  return wayBackBy(file, pointsOf(file), beforeEdits(edits))
}

function wayBackBy(
  file: string,
  pointIn: (offset: number) => Point,
  before: (offset: number) => number
): WayBack {
  const point = (offset: number) => pointIn(before(offset))
  return {
    point,
    place: ({start, end}) => ({start: point(start.offset ?? 0), end: point(end.offset ?? 0)}),
    stretches(words, offset, at) {
      return runs(words, file, (index) => before(offset + index)).map(({from, length}) => {
        const {line, column} = point(offset + from)
        return {at: at + from, length, line, column}
      })
    },
    through: (inner) => wayBackBy(file, pointIn, (offset) => before(inner(offset)))
  }
}

interface Run {
  from: number
  length: number
}

/** The runs of some words that stand in a file without a gap. */
function runs(words: string, file: string, placeOf: (index: number) => number): Run[] {
  if (words === '') return []
  if (file.startsWith(words, placeOf(0))) return [{from: 0, length: words.length}]
  const found: Run[] = []
  let next = -1
  for (let from = 0; from < words.length; from++) {
    const place = placeOf(from)
    const last = found.at(-1)
    const same = file.charAt(place) === words.charAt(from)
    if (same && last && place === next) last.length++
    else if (same) found.push({from, length: 1})
    next = same ? place + 1 : -1
  }

  return found
}
