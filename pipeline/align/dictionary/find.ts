import type {Dictionary} from './model.ts'

/** Where the headwords that begin with each code unit begin; `headsFrom[code + 1]` is their end. */
export type FirstUnit = Uint32Array

/** One text asks several times, and a dictionary is not changed. */
const known = new WeakMap<Dictionary, FirstUnit>()

/** Index headwords by their first code unit. */
export function indexFirst(dictionary: Dictionary): FirstUnit {
  const index = known.get(dictionary) ?? makeIndex(dictionary)
  known.set(dictionary, index)
  return index
}

function makeIndex({heads, headStart}: Dictionary): FirstUnit {
  const index = new Uint32Array(0x1_00_01)
  const count = headStart.length - 1
  for (let head = 0; head < count; head++) {
    const code = heads[headStart[head]!]!
    index[code + 1]!++
  }

  for (let code = 0; code < 0x1_00_00; code++) index[code + 1]! += index[code]!
  return index
}

/**
 * The longest headword that begins at a place of a text.
 *
 * @param text Chinese in Simplified characters.
 * @param at Offset in code units.
 * @returns The headword's number, or -1.
 */
export function longestHead(
  dictionary: Dictionary,
  first: FirstUnit,
  text: string,
  at: number
): number {
  const {heads, headStart} = dictionary
  const code = text.charCodeAt(at)
  let low = first[code]!
  let high = first[code + 1]!
  let found = -1
  for (let depth = 1; low < high; depth++) {
    const length = headStart[low + 1]! - headStart[low]!
    if (length === depth) found = low
    if (at + depth >= text.length) break
    const next = text.charCodeAt(at + depth)
    low = bound(heads, headStart, low, high, depth, next)
    high = bound(heads, headStart, low, high, depth, next + 1)
  }

  return found
}

/** The first headword of a range whose code unit at `depth` is `code` or more; shorter ones are less. */
function bound(
  heads: Uint16Array,
  headStart: Uint32Array,
  from: number,
  to: number,
  depth: number,
  code: number
): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    const start = headStart[middle]!
    const unit = start + depth < headStart[middle + 1]! ? heads[start + depth]! : -1
    if (unit < code) low = middle + 1
    else high = middle
  }

  return low
}

/** The number of a headword, or -1. */
export function findHead(dictionary: Dictionary, first: FirstUnit, head: string): number {
  const found = longestHead(dictionary, first, head, 0)
  if (found < 0) return -1
  const length = dictionary.headStart[found + 1]! - dictionary.headStart[found]!
  return length === head.length ? found : -1
}
