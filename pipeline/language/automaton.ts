import {Edges} from './edges.ts'

/** Where a pattern stands in a text, in UTF-16 code units. */
export interface Hit {
  start: number
  end: number
  /** Index of the pattern. */
  pattern: number
}

/** Finds many patterns in one pass. */
export interface Automaton {
  /** Every occurrence of every pattern, overlapping ones too, in order of their ends. */
  findAll: (text: string) => Hit[]
}

/**
 * Build an automaton over UTF-16 code units (Aho and Corasick, “Efficient string matching”, 1975).
 *
 * @param patterns Non-empty strings; equal ones are all reported.
 */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const trie = buildTrie(patterns)
  const {fail, output} = link(trie)
  const {alphabet, first, nextSame, edges} = trie
  const lengths = Int32Array.from(patterns, ({length}) => length)

  function findAll(text: string): Hit[] {
    const hits: Hit[] = []
    let node = 0
    for (let at = 0; at < text.length; at++) {
      const letter = alphabet[text.charCodeAt(at)]!
      if (letter === 0) {
        node = 0
        continue
      }

      let next = edges.get(node, letter)
      while (next === 0 && node !== 0) {
        node = fail[node]!
        next = edges.get(node, letter)
      }

      node = next
      for (let end = first[node]! >= 0 ? node : output[node]!; end !== 0; end = output[end]!) {
        for (let pattern = first[end]!; pattern >= 0; pattern = nextSame[pattern]!) {
          hits.push({start: at + 1 - lengths[pattern]!, end: at + 1, pattern})
        }
      }
    }

    return hits
  }

  return {findAll}
}

interface Trie {
  /** Letters of the patterns, numbered from 1; 0 stands for every other. */
  alphabet: Uint16Array
  edges: Edges
  /** Parent, letter and depth of each node. */
  parents: Int32Array
  letters: Uint16Array
  depths: Int32Array
  /** How many nodes there are. */
  count: number
  /** The first pattern that ends at each node, or -1; the next one that is equal to a pattern. */
  first: Int32Array
  nextSame: Int32Array
}

function buildTrie(patterns: readonly string[]): Trie {
  const alphabet = new Uint16Array(0x1_00_00)
  let size = 1
  let most = 1
  for (const pattern of patterns) {
    most += pattern.length
    for (let at = 0; at < pattern.length; at++) {
      const code = pattern.charCodeAt(at)
      if (!alphabet[code]) alphabet[code] = size++
    }
  }

  const trie: Trie = {
    alphabet,
    edges: new Edges(size, most),
    parents: new Int32Array(most),
    letters: new Uint16Array(most),
    depths: new Int32Array(most),
    count: 1,
    first: new Int32Array(most).fill(-1),
    nextSame: new Int32Array(patterns.length).fill(-1)
  }
  // From the last, so that equal patterns are reported in order.
  for (let index = patterns.length - 1; index >= 0; index--) insert(trie, patterns[index]!, index)
  return trie
}

function insert(trie: Trie, pattern: string, index: number): void {
  const {alphabet, edges, parents, letters, depths, first, nextSame} = trie
  let node = 0
  for (let at = 0; at < pattern.length; at++) {
    const letter = alphabet[pattern.charCodeAt(at)]!
    let next = edges.get(node, letter)
    if (next === 0) {
      next = trie.count++
      edges.set(node, letter, next)
      parents[next] = node
      letters[next] = letter
      depths[next] = at + 1
    }

    node = next
  }

  if (node === 0) return
  nextSame[index] = first[node]!
  first[node] = index
}

/** Failure links, and links to the nearest shorter pattern that ends at the same place. */
function link(trie: Trie): {fail: Int32Array; output: Int32Array} {
  const {edges, parents, letters, first, count} = trie
  const fail = new Int32Array(count)
  const output = new Int32Array(count)
  for (const node of byDepth(trie)) {
    const parent = parents[node]!
    const letter = letters[node]!
    let back = parent
    let next = 0
    while (back !== 0 && next === 0) {
      back = fail[back]!
      next = edges.get(back, letter)
    }

    fail[node] = next
    output[node] = first[next]! >= 0 ? next : output[next]!
  }

  return {fail, output}
}

/** The nodes but the root, the nearer first: a counting sort. */
function byDepth({depths, count}: Trie): Int32Array {
  let deepest = 0
  for (let node = 1; node < count; node++) deepest = Math.max(deepest, depths[node]!)
  const starts = new Int32Array(deepest + 2)
  for (let node = 1; node < count; node++) starts[depths[node]! + 1]!++
  for (let depth = 1; depth < starts.length; depth++) starts[depth]! += starts[depth - 1]!
  const sorted = new Int32Array(count - 1)
  for (let node = 1; node < count; node++) sorted[starts[depths[node]!]!++] = node
  return sorted
}

/**
 * Choose among overlapping hits: the leftmost, of those the longest, and so on without overlap.
 *
 * @returns The chosen hits in order.
 */
export function leftmostLongest<T extends {start: number; end: number}>(hits: readonly T[]): T[] {
  const chosen: T[] = []
  let free = 0
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < free) continue
    chosen.push(hit)
    free = hit.end
  }

  return chosen
}
