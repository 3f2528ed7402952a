import {performance} from 'node:perf_hooks'
import {setTimeout as wait} from 'node:timers/promises'

/** The world as far as waiting is concerned. */
export interface Clock {
  /** Monotonic, in milliseconds. */
  now: () => number
  /** @throws What the signal was aborted for. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** From 0 to 1. */
  random: () => number
}

/** The clock of this machine. */
export const clock: Clock = {
  now: () => performance.now(),
  sleep: async (milliseconds, signal) => wait(milliseconds, undefined, {signal}),
  random: Math.random
}

/** How often an engine is asked in vain before it is given up: some two minutes. */
export const attempts = 8

/** The first pause after a failure and the longest, in milliseconds. */
const [shortest, longest] = [1000, 60_000]

/**
 * How long to wait after a failure, in milliseconds: exponential back-off with full jitter.
 *
 * @param attempt Counted from 1.
 * @see {@link https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/}
 */
export function backOff(attempt: number, {random}: Clock): number {
  return random() * Math.min(longest, shortest * 2 ** (attempt - 1))
}
