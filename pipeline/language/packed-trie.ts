/**
 * A trie in a few small arrays. Its nodes are numbered by depth, and the children of a node one after
 * the other in order of their letters, so that a look-up stays within a line of the cache.
 */
export interface PackedTrie {
  /** Letters of the patterns, numbered from 1; 0 stands for every other. */
  alphabet: Uint16Array
  /** How many nodes there are; 0 is the root. */
  count: number
  parents: Int32Array
  /** The letter that leads to each node. */
  letters: Uint16Array
  /** The first child of each node; its last one stands before that of the next node. */
  firstChild: Int32Array
  /** The children of the root by letter. */
  rootChild: Int32Array
  /** The first pattern that ends at each node, or -1; the next one that is equal to a pattern. */
  first: Int32Array
  nextSame: Int32Array
}

/** The child of a node that is not the root by a letter; 0 where there is none. */
export function childOf({letters, firstChild}: PackedTrie, node: number, letter: number): number {
  let low = firstChild[node]!
  let high = firstChild[node + 1]!
  while (high - low > 8) {
    const middle = (low + high) >> 1
    if (letters[middle]! <= letter) low = middle
    else high = middle
  }

  for (; low < high; low++) if (letters[low] === letter) return low
  return 0
}

/** Make the trie of patterns: sorted, so that equal beginnings stand side by side. */
export function packTrie(patterns: readonly string[]): PackedTrie {
  const {alphabet, size} = alphabetOf(patterns)
  const sorted = patterns
    .map((text, index) => ({index, letters: lettersOf(text, alphabet)}))
    .filter(({letters}) => letters.length > 0)
    .toSorted((a, b) => compare(a.letters, b.letters) || b.index - a.index)
  const most = sorted.reduce((sum, {letters}) => sum + letters.length, 1)
  const trie: PackedTrie = {
    alphabet,
    count: 1,
    parents: new Int32Array(most),
    letters: new Uint16Array(most),
    firstChild: new Int32Array(most + 1),
    rootChild: new Int32Array(size),
    first: new Int32Array(most).fill(-1),
    nextSame: new Int32Array(patterns.length).fill(-1)
  }
  grow(trie, sorted)
  for (let node = 1; node < trie.count && trie.parents[node] === 0; node++) {
    trie.rootChild[trie.letters[node]!] = node
  }

  return trie
}

interface Sorted {
  index: number
  letters: Uint16Array
}

/** Add the nodes of one depth after the other. */
function grow(trie: PackedTrie, sorted: readonly Sorted[]): void {
  const {parents, letters, firstChild, first, nextSame} = trie
  /** The node at which each pattern stands so far. */
  const at = new Int32Array(sorted.length)
  let left = sorted.map((_, position) => position)
  let known = 0
  firstChild[0] = 1
  for (let depth = 0; left.length > 0; depth++) {
    let last = -1
    for (const position of left) {
      const parent = at[position]!
      const letter = sorted[position]!.letters[depth]!
      if (last < 0 || parents[last] !== parent || letters[last] !== letter) {
        last = trie.count++
        parents[last] = parent
        letters[last] = letter
        while (known < parent) firstChild[++known] = last
      }

      at[position] = last
      if (sorted[position]!.letters.length > depth + 1) continue
      const {index} = sorted[position]!
      nextSame[index] = first[last]!
      first[last] = index
    }

    left = left.filter((position) => sorted[position]!.letters.length > depth + 1)
  }

  while (known < trie.count) firstChild[++known] = trie.count
}

function lettersOf(text: string, alphabet: Uint16Array): Uint16Array {
  const letters = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) letters[at] = alphabet[text.charCodeAt(at)]!
  return letters
}

function alphabetOf(patterns: readonly string[]): {alphabet: Uint16Array; size: number} {
  const alphabet = new Uint16Array(0x1_00_00)
  let size = 1
  for (const pattern of patterns) {
    for (let at = 0; at < pattern.length; at++) {
      const code = pattern.charCodeAt(at)
      if (!alphabet[code]) alphabet[code] = size++
    }
  }

  return {alphabet, size}
}

function compare(one: Uint16Array, other: Uint16Array): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at++) {
    const difference = one[at]! - other[at]!
    if (difference !== 0) return difference
  }

  return one.length - other.length
}
