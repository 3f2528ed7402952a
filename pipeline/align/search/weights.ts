/** Numbers that were tuned on hand-aligned texts: novels, speeches, articles. */

/** Parts of a headword by length, and how much of the part's own links the whole gets. */
export const partLinks: ReadonlyArray<readonly [length: number, weight: number]> = [
  [2, 0.36],
  [1, 0.15]
]

/** Settings of the search for the best beads. */
export interface Weights {
  /** Share of a unit's tokens that its counterpart explains. */
  lambda: number
  /** How much a longer counterpart explains a single token less. */
  alpha: number
  /** What a token without any link costs. */
  miss: number
  /** Weight of the lengths. */
  length: number
  /** Weight of the words, each way. */
  words: number
  /** What leaving a unit without counterpart costs, besides its prior. */
  alone: number
  /** Tokens of background that the texts' own frequencies are mixed with. */
  background: number
  /** Variance of the length ratio, per Chinese character and ratio. */
  variance: number
  /**
   * What a unit costs that is joined with others while its own words say little for it: `weight` times
   * what its evidence lacks of `from`, `most` at most.
   */
  stray: {weight: number; from: number; most: number}
}

export const weights: Weights = {
  lambda: 0.46,
  alpha: 1.3,
  miss: -0.43,
  length: 0.97,
  words: 0.34,
  alone: 0,
  background: 3000,
  variance: 12,
  stray: {weight: 0.6, from: 1.2, most: 3}
}
