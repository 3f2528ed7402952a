import type {Node, Parent, PhrasingContent, Text} from 'mdast'
import {blockText, flow} from './block-text.ts'
import {compact} from './compact.ts'

/** A stretch of a block's text, in UTF-16 code units of `blockText`, and the node to put around it. */
export interface Range {
  start: number
  end: number
  /** Makes a new wrapper for each part; a range cut by inline nodes has several. */
  wrap: (children: PhrasingContent[]) => PhrasingContent
}

/**
 * Put nodes around stretches of a block's text, in place.
 *
 * A stretch that covers inline nodes whole contains them; one that crosses an inline node is split
 * into parts, each wrapped by its own node.
 *
 * @param node The block.
 * @param ranges Sorted, disjoint, in offsets of `blockText(node)`.
 */
export function markRanges(node: Node, ranges: readonly Range[]): undefined {
  if (ranges.length > 0) markChildren(node, 0, ranges)
}

function markChildren(node: Node, start: number, ranges: readonly Range[]): number {
  if (!('children' in node)) return start + blockText(node).length
  const parent = node as Parent
  if (flow.has(parent.type)) return markFlow(parent, start, ranges)
  const pieces: Array<{node: PhrasingContent; range: Range | undefined}> = []
  let offset = start
  for (const child of parent.children as PhrasingContent[]) {
    const end = offset + blockText(child).length
    if (child.type === 'text') {
      for (const piece of cut(child, offset, ranges)) pieces.push(piece)
    } else {
      const cover = ranges.find(
        (range) => range.start <= offset && range.end >= end && end > offset
      )
      if (!cover) markChildren(child, offset, ranges)
      pieces.push({node: child, range: cover})
    }

    offset = end
  }

  parent.children = group(pieces)
  return offset
}

function markFlow(parent: Parent, start: number, ranges: readonly Range[]): number {
  let offset = start
  parent.children.forEach((child, index) => {
    offset = markChildren(child, index === 0 ? offset : offset + 1, ranges)
  })
  return offset
}

function cut(text: Text, start: number, ranges: readonly Range[]) {
  const end = start + text.value.length
  const pieces: Array<{node: PhrasingContent; range: Range | undefined}> = []
  let at = start
  const take = (to: number, range: Range | undefined) => {
    if (to <= at) return
    pieces.push({node: {type: 'text', value: text.value.slice(at - start, to - start)}, range})
    at = to
  }

  for (const range of ranges) {
    if (range.end <= start) continue
    if (range.start >= end) break
    take(range.start, undefined)
    take(Math.min(range.end, end), range)
  }

  take(end, undefined)
  return pieces
}

function group(pieces: ReadonlyArray<{node: PhrasingContent; range: Range | undefined}>) {
  const children: PhrasingContent[] = []
  let run: PhrasingContent[] = []
  pieces.forEach(({node, range}, index) => {
    if (!range) {
      children.push(node)
      return
    }

    run.push(node)
    if (pieces[index + 1]?.range !== range) {
      children.push(range.wrap(compact(run)))
      run = []
    }
  })
  return compact(children)
}
