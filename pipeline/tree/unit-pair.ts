import type {Unit} from './nodes.ts'

/** Units of a text and of its translation that belong together; either may be none. */
export interface UnitPair {
  source: readonly Unit[]
  target: readonly Unit[]
  /** How sure the pairing is, 0 to 1; nothing where people made it. */
  score?: number
}
