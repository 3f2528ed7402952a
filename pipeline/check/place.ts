import type {Position} from 'unist'
import type {Source, Target} from '../tree/index.ts'
import {blockText} from '../tree/index.ts'
import {placeOfText} from '../tree/stretches.ts'

/**
 * Where a stretch of a side's text stands in its file, character by character.
 *
 * @param start Offset into `blockText(side)`, and `end` as well.
 * @returns Nothing where the file may say it otherwise: with an escape, a reference, another node.
 */
export function placeIn(side: Source | Target, start: number, end: number): Position | undefined {
  let at = 0
  for (const block of side.children) {
    const {length} = blockText(block)
    if (start >= at && end <= at + length) {
      return placeOfText(block.data?.block?.written, start - at, end - at)
    }

    at += length + 1
  }

  return undefined
}
