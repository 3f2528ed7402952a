/** A stretch of a text and what stands in its place; offsets in UTF-16 code units. */
export interface Edit {
  start: number
  end: number
  value: string
}

/** Carry out edits. @param edits Sorted, disjoint. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end, value} of edits) {
    parts.push(text.slice(at, start), value)
    at = end
  }

  parts.push(text.slice(at))
  return parts.join('')
}

/**
 * The way back from the edited text.
 *
 * @param edits Sorted, disjoint.
 * @returns Gives for an offset in the edited text the one in the text before; quick where calls go
 * forwards.
 */
export function beforeEdits(edits: readonly Edit[]): (offset: number) => number {
  let index = 0
  let shift = 0
  let last = 0
  return (offset) => {
    if (offset < last) index = shift = 0
    last = offset
    for (;;) {
      const edit = edits[index]
      if (!edit || offset + shift < edit.start) return offset + shift
      const {length} = edit.value
      if (offset + shift < edit.start + length) return edit.start
      shift += edit.end - edit.start - length
      index++
    }
  }
}
