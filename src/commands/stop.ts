import process from 'node:process'

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Signals of the system, held for work that ends by itself. */
export interface Stop {
  /** Aborted by the first signal: nothing new is to be begun. */
  stop: AbortSignal
  /** Aborted by the second: what is in flight is given up. */
  abort: AbortSignal
  /** Which signal came. */
  received: () => NodeJS.Signals | undefined
  /** Let signals end the process again. */
  release: () => undefined
}

/**
 * Hold the signals that end a process.
 *
 * @param tell Is told of the first.
 */
export function holdSignals(tell: () => undefined): Stop {
  const [stop, abort] = [new AbortController(), new AbortController()]
  let received: NodeJS.Signals | undefined
  const hold = (name: NodeJS.Signals) => {
    if (received === undefined) {
      received = name
      tell()
      stop.abort()
    } else abort.abort()
  }

  for (const name of names) process.on(name, hold)
  return {
    stop: stop.signal,
    abort: abort.signal,
    received: () => received,
    release: () => {
      for (const name of names) process.off(name, hold)
    }
  }
}
