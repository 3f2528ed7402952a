import type {Usage} from '../engine.ts'
import {addUsage, noUsage} from '../usage.ts'
import type {Item} from './item.ts'

/** What was used in all, and by each item: requests for several are shared by the items' lengths. */
export class Spending {
  total = noUsage
  readonly #shares = new Map<string, Usage>()

  add(usage: Usage, items: readonly Item[]): undefined {
    this.total = addUsage(this.total, usage)
    const length = items.reduce((sum, {value}) => sum + value.length, 0)
    for (const {query, value} of items) {
      const part = value.length / length
      const {unit} = query.place
      const share = {
        requests: usage.requests * part,
        in: usage.in * part,
        cached: usage.cached * part,
        out: usage.out * part
      }
      this.#shares.set(unit, addUsage(this.#shares.get(unit) ?? noUsage, share))
    }
  }

  of(item: Item): Usage {
    return this.#shares.get(item.query.place.unit) ?? noUsage
  }
}
