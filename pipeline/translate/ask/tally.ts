import type {Item} from './item.ts'

/** How many units have come how far. */
export class Tally {
  readonly total: number
  done = 0
  /** Of `done`, what has a finding. */
  faulty = 0
  readonly #units: ReadonlyMap<string, number>
  readonly #marked = new Map<string, boolean>()

  constructor(items: readonly Item[]) {
    this.#units = new Map(items.map(({id, units}) => [id, units.length]))
    this.total = items.reduce((sum, {units}) => sum + units.length, 0)
  }

  /** Count an item as done; one that was before counts as it is now. */
  mark({id}: Item, isFaulty: boolean): undefined {
    const units = this.#units.get(id) ?? 0
    const before = this.#marked.get(id)
    if (before === undefined) this.done += units
    this.faulty += units * (Number(isFaulty) - Number(before ?? false))
    this.#marked.set(id, isFaulty)
  }
}
