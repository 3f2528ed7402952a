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

/** What a neighbour that is sure adds, and how sure it must be by its own evidence. */
const support = {each: 1, from: 1}

/**
 * How sure pairs are, 0 to 1: the chance that a pair is right if right and wrong ones were equally
 * many. A logistic regression, fitted on hand-aligned texts against pairs shifted by a few units and
 * against the best pairs that two unrelated texts give; a pair beside sure pairs is more likely right.
 *
 * @param pairs In the order of the texts; nothing where one side is empty.
 */
export function confidences(pairs: ReadonlyArray<Likelihood | undefined>): number[] {
  const own = pairs.map((pair) => (pair ? odds(pair) : -Infinity))
  return own.map((value, index) => {
    const sure = [own[index - 1], own[index + 1]].filter(
      (beside) => beside !== undefined && beside > support.from
    )
    return 1 / (1 + Math.exp(-(value + support.each * sure.length)))
  })
}

/** Logarithm of the odds that a pair is right, by itself. */
export function odds({words, length, tokens}: Likelihood): number {
  return (0.885 * words) / Math.sqrt(Math.max(1, tokens)) + 0.737 * Math.max(-8, length) - 2
}
