import type {Clock} from '../../../src/engines/waiting.ts'

/** A clock that stands until nobody has anything else to do, and then goes on to who waits next. */
export class TestClock implements Clock {
  #time = 0
  readonly #waiting: Array<{at: number; wake: () => void}> = []
  /** What `random` gives. */
  chance = 1

  now = () => this.#time

  random = () => this.chance

  sleep = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted()
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({at: this.#time + milliseconds, wake: resolve})
      signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true})
    })
  }

  /** Let time pass until some work is done. */
  async until<T>(work: Promise<T>): Promise<T> {
    const state = {isDone: false}
    const done = work.finally(() => {
      state.isDone = true
    })
    done.catch(() => undefined)
    while (!state.isDone) {
      await new Promise((resolve) => setImmediate(resolve))
      if (state.isDone) break
      this.#waiting.sort((a, b) => a.at - b.at)
      const next = this.#waiting.shift()
      if (!next) continue
      this.#time = Math.max(this.#time, next.at)
      next.wake()
    }

    return done
  }
}
