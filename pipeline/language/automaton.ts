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
  const {size, alphabet, edges, ends} = trie

  function findAll(text: string): Hit[] {
    const hits: Hit[] = []
    let node = 0
    for (let at = 0; at < text.length; at++) {
      const letter = alphabet[text.charCodeAt(at)] ?? 0
      let next = letter === 0 ? 0 : edges.get(node * size + letter)
      while (next === undefined) {
        node = fail[node] ?? 0
        next = edges.get(node * size + letter) ?? (node === 0 ? 0 : undefined)
      }

      node = next
      for (let end = ends[node] ? node : (output[node] ?? 0); end !== 0; end = output[end] ?? 0) {
        for (const pattern of ends[end] ?? []) {
          hits.push({start: at + 1 - (patterns[pattern]?.length ?? 0), end: at + 1, pattern})
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
  size: number
  /** Child of a node by `node * size + letter`. */
  edges: Map<number, number>
  /** Parent and letter of each node. */
  parents: number[]
  letters: number[]
  /** Patterns that end at a node. */
  ends: Array<number[] | undefined>
}

function buildTrie(patterns: readonly string[]): Trie {
  const alphabet = new Uint16Array(0x1_00_00)
  let size = 1
  for (const pattern of patterns) {
    for (let at = 0; at < pattern.length; at++) {
      const code = pattern.charCodeAt(at)
      if (!alphabet[code]) alphabet[code] = size++
    }
  }

  const trie: Trie = {
    alphabet,
    size,
    edges: new Map(),
    parents: [0],
    letters: [0],
    ends: [undefined]
  }
  patterns.forEach((pattern, index) => insert(trie, pattern, index))
  return trie
}

function insert(trie: Trie, pattern: string, index: number): void {
  let node = 0
  for (let at = 0; at < pattern.length; at++) {
    const letter = trie.alphabet[pattern.charCodeAt(at)] ?? 0
    const key = node * trie.size + letter
    let next = trie.edges.get(key)
    if (next === undefined) {
      next = trie.parents.length
      trie.edges.set(key, next)
      trie.parents.push(node)
      trie.letters.push(letter)
      trie.ends.push(undefined)
    }

    node = next
  }

  const list = trie.ends[node] ?? []
  list.push(index)
  if (node !== 0) trie.ends[node] = list
}

/** Failure links, and links to the nearest shorter pattern that ends at the same place. */
function link({size, edges, parents, letters, ends}: Trie): {fail: Int32Array; output: Int32Array} {
  const fail = new Int32Array(parents.length)
  const output = new Int32Array(parents.length)
  for (const node of byDepth(parents)) {
    const parent = parents[node] ?? 0
    const letter = letters[node] ?? 0
    let back = parent
    let next: number | undefined
    while (back !== 0 && next === undefined) {
      back = fail[back] ?? 0
      next = edges.get(back * size + letter)
    }

    const target = parent === 0 ? 0 : (next ?? 0)
    fail[node] = target
    output[node] = ends[target] ? target : (output[target] ?? 0)
  }

  return {fail, output}
}

function byDepth(parents: readonly number[]): number[] {
  const depths = new Int32Array(parents.length)
  const levels: number[][] = []
  for (let node = 1; node < parents.length; node++) {
    const depth = (depths[parents[node] ?? 0] ?? 0) + 1
    depths[node] = depth
    const level = (levels[depth] ??= [])
    level.push(node)
  }

  return levels.flat()
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
