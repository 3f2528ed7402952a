import {EngineError} from '../../pipeline/translate/engine.ts'
import {attempts, backOff} from './waiting.ts'
import type {Clock} from './waiting.ts'

const never = new AbortController().signal

/**
 * Ask again where a server is busy: after the time that it names, or with exponential back-off.
 *
 * @throws {EngineError} What asking throws; `unusable` where the server was busy too often.
 */
export async function patiently<T>(clock: Clock, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof EngineError) || error.fault !== 'busy') throw error
      if (attempt >= attempts) {
        const message = `${error.message}, ${attempt} times in a row: try again later`
        throw new EngineError('unusable', message, {cause: error})
      }

      await clock.sleep(error.after ?? backOff(attempt, clock), never)
    }
  }
}
