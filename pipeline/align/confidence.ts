/** What speaks for a pair, as logarithms of likelihood ratios against chance. */
export interface Likelihood {
  /** Of the words, both ways. */
  words: number
  /** Of the lengths. */
  length: number
  /** How many tokens the pair has, both sides together. */
  tokens: number
}

/** Pairs below this score are doubtful. */
export const doubtful = 0.5

/** How sure a pair is, 0 to 1. */
export function confidence({words, length, tokens}: Likelihood): number {
  const each = words / Math.max(1, tokens)
  return 1 / (1 + Math.exp(-(each * 4 + length * 0.1 - 1)))
}
