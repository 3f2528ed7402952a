/** One side of a pair as it stands in a side-by-side file. */
export interface FileSide {
  /** Markdown, as `Source.value` has it. */
  value: string
  label?: string
  /** Where it begins in the file, one-based. */
  line: number
}

/** A unit as it stands in a side-by-side file; a side that is empty there is left out. */
export interface FilePair {
  source?: FileSide
  target?: FileSide
  /** Has no place for a target: it needs none. */
  isKept?: true
}
