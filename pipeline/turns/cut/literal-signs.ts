import {SKIP, visit} from 'unist-util-visit'
import type {Edit} from '../../tree/edit.ts'
import {applyEdits} from '../../tree/edit.ts'
import {parseBlocks} from '../../tree/index.ts'
import type {Head} from '../labels/head.ts'

/** An escape, or a sign that Markdown reads according to what stands before and after it. */
const signs = /\\[!-/:-@[-`{-~]|[*_~`[]/g

/**
 * Escape the signs of a value that readers see: cut at its labels, the value may give them another
 * meaning, since what stood before them is gone.
 *
 * @returns The value and its labels' new places; the labels themselves stay as they are written.
 */
export function withLiteralSigns(
  value: string,
  heads: readonly Head[]
): {value: string; heads: Head[]} {
  const edits = literalSigns(value)
    .filter((at) => !heads.some(({start, end}) => at >= start && at < end))
    .map((at): Edit => ({start: at, end: at, value: '\\'}))
  const moved = (place: number) => place + edits.filter(({start}) => start < place).length
  return {
    value: applyEdits(value, edits),
    heads: heads.map((head) => ({
      ...head,
      start: moved(head.start),
      end: moved(head.end),
      next: moved(head.next)
    }))
  }
}

function literalSigns(value: string): number[] {
  const found: number[] = []
  for (const block of parseBlocks(value)) {
    visit(block, (node) => {
      const from = node.position?.start.offset ?? 0
      const slice = value.slice(from, node.position?.end.offset ?? 0)
      // A bare address is a link whose text holds no escapes.
      if (node.type === 'link' && !slice.startsWith('[')) return SKIP
      if (node.type !== 'text') return true
      for (const {0: sign, index} of slice.matchAll(signs)) {
        if (sign.length === 1) found.push(from + index)
      }

      return true
    })
  }

  return found
}
