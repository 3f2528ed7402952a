/**
 * The edges of a trie: the child of a node by a letter, in one table with open addressing. Children
 * of the root stand in a list of their own, since most look-ups end there.
 */
export class Edges {
  readonly #size: number
  readonly #root: Int32Array
  readonly #keys: Float64Array
  readonly #values: Int32Array
  readonly #mask: number

  /**
   * @param size How many letters there are, with 0 for every other.
   * @param most How many nodes there may be.
   */
  constructor(size: number, most: number) {
    const length = 2 ** Math.ceil(Math.log2(most * 2 + 2))
    this.#size = size
    this.#root = new Int32Array(size)
    // Keys are exact up to 2 ** 53: more nodes and letters than fit into memory.
    this.#keys = new Float64Array(length)
    this.#values = new Int32Array(length)
    this.#mask = length - 1
  }

  /** The child of a node; 0 where there is none. */
  get(node: number, letter: number): number {
    if (node === 0) return this.#root[letter]!
    const key = node * this.#size + letter
    let at = this.#placeOf(node, letter)
    while (this.#values[at] !== 0) {
      if (this.#keys[at] === key) return this.#values[at]!
      at = (at + 1) & this.#mask
    }

    return 0
  }

  set(node: number, letter: number, child: number): void {
    if (node === 0) {
      this.#root[letter] = child
      return
    }

    let at = this.#placeOf(node, letter)
    while (this.#values[at] !== 0) at = (at + 1) & this.#mask
    this.#keys[at] = node * this.#size + letter
    this.#values[at] = child
  }

  #placeOf(node: number, letter: number): number {
    const mixed = Math.imul(node, 0x9e37_79b1) ^ Math.imul(letter, 0x85eb_ca6b)
    return (mixed ^ (mixed >>> 15)) & this.#mask
  }
}
