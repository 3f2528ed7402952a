/** One side of a pair of a side-by-side file, as `readPairs` gives it. */
export interface FilledSide {
  value: string
  label?: string
  /** Where it begins in the file, one-based. */
  line: number
}

/** A pair of a side-by-side file. */
export interface FilledPair {
  source?: FilledSide
  target?: FilledSide
  /** Has no place for a target: it needs none. */
  isKept?: true
}
