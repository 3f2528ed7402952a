/** A window slides over so many milliseconds. */
const span = 60_000

/**
 * What may be spent within any minute: a sliding window. Up to the limit all may be spent at once.
 *
 * @see {@link https://en.wikipedia.org/wiki/Leaky_bucket} for what it is not: nothing is spread out.
 */
export class Window {
  readonly #limit: number
  #spent: Array<{at: number; amount: number}> = []

  /** @param limit The most within any minute. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /**
   * How long to wait until an amount may be spent, in milliseconds. More than the limit may be spent
   * where nothing else is.
   *
   * @param now Monotonic, in milliseconds.
   */
  wait(amount: number, now: number): number {
    this.#forget(now)
    let sum = this.#spent.reduce((total, one) => total + one.amount, 0)
    if (sum === 0 || sum + amount <= this.#limit) return 0
    for (const {at, amount: gone} of this.#spent) {
      sum -= gone
      if (sum + amount <= this.#limit || sum <= 0) return at + span - now
    }

    return 0
  }

  /** Spend an amount; what is given back corrects it once that is known. */
  spend(amount: number, now: number): {correct: (real: number) => undefined} {
    const one = {at: now, amount}
    this.#spent.push(one)
    return {
      correct: (real) => {
        one.amount = real
      }
    }
  }

  #forget(now: number): undefined {
    this.#spent = this.#spent.filter(({at}) => now - at < span)
  }
}
