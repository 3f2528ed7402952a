import type {Batch, Engine, Usage} from '../../pipeline/translate/engine.ts'
import type {Price} from './price.ts'
import {costOf} from './price.ts'

/** Keeps requests within what somebody wants to pay. */
export class Budget {
  readonly #most: number
  readonly #price: Price
  readonly #estimate: (batch: Batch) => Usage
  readonly #inFlight = new Map<Batch, number>()

  /**
   * @param most In the price's currency.
   * @param estimate What a batch will take, about.
   */
  constructor(most: number, price: Price, estimate: (batch: Batch) => Usage) {
    this.#most = most
    this.#price = price
    this.#estimate = estimate
  }

  /**
   * Set aside what a request will cost, unless that is more than is left.
   *
   * @param spent What was used before.
   */
  reserve(batch: Batch, spent: Usage): boolean {
    const cost = costOf(this.#estimate(batch), this.#price).amount
    const reserved = [...this.#inFlight.values()].reduce((sum, one) => sum + one, 0)
    if (costOf(spent, this.#price).amount + reserved + cost > this.#most) return false
    this.#inFlight.set(batch, cost)
    return true
  }

  /** An engine that gives back what was set aside once it has answered. */
  watch(engine: Engine): Engine {
    return {
      ...engine,
      translate: async (batch, signal) => {
        try {
          return await engine.translate(batch, signal)
        } finally {
          this.#inFlight.delete(batch)
        }
      }
    }
  }
}
