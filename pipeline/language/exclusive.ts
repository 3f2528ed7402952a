/**
 * Choose among overlapping stretches those that cover most together without overlap; of what covers
 * as much, the fewest, and then those that come first (weighted interval scheduling by dynamic
 * programming).
 *
 * @returns The chosen stretches in order.
 */
export function mostCovered<T extends {start: number; end: number}>(hits: readonly T[]): T[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  if (sorted.every(({start}, index) => start >= (sorted[index - 1]?.end ?? 0))) return sorted
  const best = new Float64Array(sorted.length + 1)
  const next = new Int32Array(sorted.length)
  for (let index = sorted.length - 1; index >= 0; index--) {
    const {start, end} = sorted[index]!
    next[index] = firstFrom(sorted, end, index + 1)
    // A stretch counts a little less than its length, so that fewer are better.
    const taken = (end - start) * weight - 1 + best[next[index]!]!
    best[index] = Math.max(taken, best[index + 1]!)
  }

  const chosen: T[] = []
  for (let index = 0; index < sorted.length;) {
    const hit = sorted[index]!
    const taken = (hit.end - hit.start) * weight - 1 + best[next[index]!]!
    if (taken >= best[index + 1]!) {
      chosen.push(hit)
      index = next[index]!
    } else index++
  }

  return chosen
}

const weight = 1000

/** The first of the sorted stretches, from an index on, that begins at or behind a place. */
function firstFrom(sorted: ReadonlyArray<{start: number}>, place: number, from: number): number {
  let low = from
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < place) low = middle + 1
    else high = middle
  }

  return low
}
