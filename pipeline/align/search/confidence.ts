/** What speaks for a pair, as logarithms of likelihood ratios against chance. */
export interface Likelihood {
  /** Of the words, both ways. */
  words: number
  /** Of the lengths. */
  length: number
  /** How many tokens the pair has, both sides together. */
  tokens: number
}

/** What a neighbour that is sure adds, and how sure it must be by its own evidence. */
const support = {each: 1, from: 1}

/** Logarithm of the odds that `……` and `...` at one place are a pair. */
const silent = 2

/** How sure a pair is, 0 to 1. */
export interface Confidence {
  /** By its own words and length, if right and wrong pairs were equally many. */
  own: number
  /** With what stands around it, and as pairs are mostly right. */
  score: number
}

/** Logarithm of the odds that a pair is right before anything is known of it: four of five are. */
const prior = 1.325

/**
 * How sure pairs are: the chance that a pair is right. A
 * logistic regression, fitted on hand-aligned texts against pairs shifted by a few units and against
 * the best pairs that two unrelated texts give; a pair beside sure pairs is more likely right.
 *
 * @param pairs In the order of the texts; nothing where one side is empty. `known` is what else
 *   speaks for the pair, as a logarithm of odds; `isSilent` says that neither side has words.
 */
export function confidences(
  pairs: ReadonlyArray<(Likelihood & {known: number; isSilent: boolean}) | undefined>
): Confidence[] {
  const own = pairs.map((pair) => (pair ? (pair.isSilent ? silent : odds(pair)) : -Infinity))
  return pairs.map((pair, index) => {
    const value = own[index] ?? -Infinity
    const sure = [own[index - 1], own[index + 1]].filter(
      (beside) => beside !== undefined && beside > support.from
    )
    const around = support.each * sure.length + (pair?.known ?? 0)
    return {own: chance(value), score: chance(value + around + prior)}
  })
}

/**
 * How sure a pair is with what stands around it.
 *
 * @param own How sure it is by its own evidence, 0 to 1.
 * @param beside The same of its neighbours.
 */
export function supported(own: number, beside: ReadonlyArray<number | undefined>): number {
  const sure = beside.filter((one) => one !== undefined && one > chance(support.from))
  return chance(Math.log(own / (1 - own)) + support.each * sure.length + prior)
}

/** A chance by the logarithm of its odds. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/**
 * Logarithm of the odds that a pair is right, by itself. That nothing speaks for a pair tells the less
 * the fewer words there are: `是的。` and `Yes.` have none.
 */
export function odds({words, length, tokens}: Likelihood): number {
  const silence = 2 * (1 - Math.exp(-tokens / 1.5))
  return (0.885 * words) / Math.sqrt(Math.max(1, tokens)) + 0.737 * Math.max(-8, length) - silence
}
