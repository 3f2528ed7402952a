import type {Unit} from '../tree/index.ts'

/** Whether an engine made the translation of a unit, now or when a memory learned it. */
export function isByMachine(unit: Unit): boolean {
  return unit.origin === 'engine' || unit.data?.provenance !== undefined
}
