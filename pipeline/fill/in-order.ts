/**
 * Find the items of one list in another one, both in order (patience diff, then first come first
 * served between its anchors): near enough to the longest common subsequence, in n log n steps.
 *
 * @returns For each item of `list` its index in `other`, −1 where it is not found; the indices that
 *   are found rise.
 */
export function findInOrder(list: readonly string[], other: readonly string[]): Int32Array {
  const places = placesOf(other)
  const found = anchors(list, places)
  let from = 0
  let low = 0
  for (let at = 0; at <= list.length; at++) {
    const anchor = at < list.length ? (found[at] ?? -1) : other.length
    if (anchor < 0) continue
    fillGap(list, other, places, {from, to: at, low, high: anchor}, found)
    from = at + 1
    low = anchor + 1
  }

  return found
}

function placesOf(list: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  list.forEach((item, at) => {
    const known = places.get(item)
    if (known) known.push(at)
    else places.set(item, [at])
  })
  return places
}

/** Items that stand equally often in both lists answer to each other by rank, as far as in order. */
function anchors(list: readonly string[], places: ReadonlyMap<string, number[]>): Int32Array {
  const candidates = new Int32Array(list.length).fill(-1)
  for (const [item, own] of placesOf(list)) {
    const others = places.get(item)
    if (others?.length === own.length) own.forEach((at, rank) => (candidates[at] = others[rank]!))
  }

  return longestRise(candidates)
}

/** Keep the longest rising subsequence; everything else becomes −1. */
function longestRise(values: Int32Array): Int32Array {
  const ends: number[] = []
  const before = new Int32Array(values.length).fill(-1)
  values.forEach((value, at) => {
    if (value < 0) return
    const length = lowerBound(ends.length, (index) => values[ends[index]!]! < value)
    before[at] = ends[length - 1] ?? -1
    ends[length] = at
  })
  const kept = new Int32Array(values.length).fill(-1)
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) kept[at] = values[at]!
  return kept
}

/** The number of first indices for which something is true. */
function lowerBound(length: number, isBelow: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(middle)) low = middle + 1
    else high = middle
  }

  return low
}

interface Gap {
  from: number
  to: number
  low: number
  high: number
}

function fillGap(
  list: readonly string[],
  other: readonly string[],
  places: ReadonlyMap<string, number[]>,
  gap: Gap,
  found: Int32Array
): undefined {
  let {from, to, low, high} = gap
  while (from < to && low < high && list[from] === other[low]) found[from++] = low++
  while (from < to && low < high && list[to - 1] === other[high - 1]) found[--to] = --high
  for (let at = from; at < to; at++) {
    const all = places.get(list[at]!) ?? []
    const next = all[lowerBound(all.length, (index) => all[index]! < low)]
    if (next === undefined || next >= high) continue
    found[at] = next
    low = next + 1
  }
}
