import process from 'node:process'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Do something that must not be torn: a signal that would end the process is held back, so that the
 * work can see it and tidy up, and takes effect afterwards.
 *
 * @param work Is given a signal to watch; may run to its end all the same.
 */
export async function interruptible(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController()
  let received: NodeJS.Signals | undefined
  const hold = (name: NodeJS.Signals) => {
    received = name
    controller.abort()
  }

  for (const name of signals) process.on(name, hold)
  try {
    await work(controller.signal)
  } catch (error) {
    if (received === undefined) throw error
  } finally {
    for (const name of signals) process.off(name, hold)
    // Nothing holds the signal now: it ends the process, and the shell sees what did.
    if (received !== undefined) process.kill(process.pid, received)
  }
}
