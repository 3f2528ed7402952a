import type {Unit} from './nodes.ts'

/** Units of a text and of its translation that belong together; either may be none. */
export interface UnitPair {
  source: readonly Unit[]
  target: readonly Unit[]
}
