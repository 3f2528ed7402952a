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
 * @returns Gives for an offset in the edited text the one in the text before: of what an edit put
 * there, where the edit begins; behind what it took away, where it ends.
 */
export function beforeEdits(edits: readonly Edit[]): (offset: number) => number {
  let shift = 0
  const places = edits.map((edit) => {
    const from = edit.start - shift
    shift += edit.end - edit.start - edit.value.length
    return {from, edit, shift}
  })
  return (offset) => {
    let low = -1
    let high = places.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((places[middle]?.from ?? 0) <= offset) low = middle
      else high = middle - 1
    }

    const last = places[low]
    if (!last) return offset
    const {from, edit} = last
    return offset < from + edit.value.length ? edit.start : offset + last.shift
  }
}
