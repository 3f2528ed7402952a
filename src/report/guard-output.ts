import process from 'node:process'
import {setImmediate} from 'node:timers/promises'
import {explainSystemError} from '../files/explain.ts'

/**
 * Watch standard output and error: a reader that has had enough (`| head -1`) is no failure, a full
 * disk is.
 *
 * @returns Tells, once all is printed, why standard output could not take it.
 */
export function guardOutput(): () => Promise<string | undefined> {
  let failure: string | undefined
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      failure = `Cannot write to standard output: ${explainSystemError(error)}`
    }
  })
  process.stderr.on('error', () => undefined)
  return async () => {
    // Streams tell of their errors a tick later.
    await setImmediate()
    return failure
  }
}
