import type {Dictionary} from './dictionary/index.ts'

/** What the aligner knows before it reads the texts. */
export interface Evidence {
  /** Chinese–English dictionary. */
  dictionary: Dictionary
  /** Language of the source, BCP 47; one of the two is Chinese, the other English. */
  source: string
  /** Language of the target, BCP 47. */
  target: string
  /** Words that are known to translate each other: the glossary's terms, speakers' names. */
  pairs?: ReadonlyArray<{zh: string; en: string}>
}

/** Units of both texts that belong together. */
export interface Bead {
  /** Indices of the source units, ascending and adjacent; none for an addition. */
  source: number[]
  /** Indices of the target units, ascending and adjacent; none for an omission. */
  target: number[]
  /** How sure the pairing is, 0 to 1; 0 where one side is empty. */
  score: number
  /** Whether the target stands elsewhere in its text than beads around it have it. */
  isMoved?: boolean
  /** Whether people made it. */
  isGiven?: boolean
}
