import {childOf, packTrie} from './packed-trie.ts'
import type {PackedTrie} from './packed-trie.ts'

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
  const trie = packTrie(patterns)
  const {fail, output} = link(trie)
  const {alphabet, rootChild, first, nextSame} = trie
  const lengths = Int32Array.from(patterns, ({length}) => length)
  const {has: begins, ranks} = beginnings(trie)

  function findAll(text: string): Hit[] {
    const hits: Hit[] = []
    let node = 0
    for (let at = 0; at < text.length; at++) {
      const letter = alphabet[text.charCodeAt(at)]!
      if (letter === 0) {
        node = 0
        continue
      }

      // Nearly every two letters of a text begin no pattern.
      if (node < ranks && !begins(node, letter)) node = 0
      let next = node === 0 ? rootChild[letter]! : childOf(trie, node, letter)
      while (next === 0 && node !== 0) {
        node = fail[node]!
        next = node === 0 ? rootChild[letter]! : childOf(trie, node, letter)
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

/** How many bits say which two letters begin a pattern; as a power of two. */
const bits = 19

/** Which two letters may begin a pattern: never a wrong no (Bloom, 1970, with one hash). */
function beginnings({parents, letters, count}: PackedTrie) {
  const set = new Uint32Array(2 ** (bits - 5))
  const hash = (node: number, letter: number) =>
    Math.imul(Math.imul(node, 0x9e_37_79_b1) ^ letter, 0x85_eb_ca_6b) >>> (32 - bits)
  let ranks = 1
  while (ranks < count && parents[ranks] === 0) ranks++
  for (let node = ranks; node < count && parents[node]! < ranks; node++) {
    const at = hash(parents[node]!, letters[node]!)
    set[at >>> 5]! |= 1 << (at & 31)
  }

  return {
    /** Nodes before this one stand for one letter, or are the root. */
    ranks,
    has: (node: number, letter: number): boolean => {
      const at = hash(node, letter)
      return node > 0 && (set[at >>> 5]! & (1 << (at & 31))) !== 0
    }
  }
}

/** Failure links, and links to the nearest shorter pattern that ends at the same place. */
function link(trie: PackedTrie): {fail: Int32Array; output: Int32Array} {
  const {parents, letters, first, count, rootChild} = trie
  const fail = new Int32Array(count)
  const output = new Int32Array(count)
  // Nodes are numbered by depth: what a link needs is known before.
  for (let node = 1; node < count; node++) {
    const letter = letters[node]!
    let back = parents[node]!
    let next = 0
    while (back !== 0 && next === 0) {
      back = fail[back]!
      next = back === 0 ? rootChild[letter]! : childOf(trie, back, letter)
    }

    fail[node] = next
    output[node] = first[next]! >= 0 ? next : output[next]!
  }

  return {fail, output}
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
