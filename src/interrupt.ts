import process from 'node:process'
import {isNativeError} from 'node:util/types'
import vm from 'node:vm'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A signal ended the work. */
export class Interrupted extends Error {
  readonly signal: NodeJS.Signals

  /** @param message What came of the work, and how to go on. */
  constructor(signal: NodeJS.Signals, message = 'Interrupted; nothing was written') {
    super(message)
    this.signal = signal
  }
}

/** Say a sentence before Ctrl-C ends the process. */
export function listenForInterrupt(): undefined {
  process.on('SIGINT', (signal) => {
    // Who else listens will tidy up before.
    if (process.listenerCount(signal) === 1) end(new Interrupted(signal))
  })
}

/** End the process as a signal does, so that a shell's loop ends, too; its code is 128 and the number. */
export function end(interrupted: Interrupted): undefined {
  console.error(`duizhao: ${interrupted.message}`)
  leave(interrupted.signal)
}

function leave(signal: NodeJS.Signals): undefined {
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}

/**
 * Do something that must not be torn: a signal that would end the process is held back, so that the
 * work can see it and tidy up, and takes effect afterwards.
 *
 * @param work Is given a signal to watch; may run to its end all the same.
 * @throws {Interrupted} Where the work gave up.
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
    throw received === undefined ? error : new Interrupted(received)
  } finally {
    for (const name of signals) process.off(name, hold)
  }

  if (received !== undefined) leave(received)
}

const world: {step?: () => undefined} = {}
let call: (() => undefined) | undefined

/**
 * Do something that keeps the process busy; Ctrl-C ends it at once all the same. (Node may miss one
 * just as a step begins or ends; pressed again it ends the next.)
 *
 * @throws {Interrupted} Where it did.
 */
export function breakable<T>(step: () => T): T {
  call ??= prepare()
  let result: {value: T} | undefined
  world.step = () => {
    result = {value: step()}
    return undefined
  }
  call()
  if (!result) throw new Interrupted('SIGINT')
  return result.value
}

/** Only a script of its own can be broken off. */
function prepare(): () => undefined {
  const context = vm.createContext(world)
  const script = new vm.Script('step()')
  return () => {
    try {
      script.runInContext(context, {breakOnSigint: true})
    } catch (error) {
      // Of another realm, it is no `Error` of ours. It may come just when the step is done.
      const code = isNativeError(error) && 'code' in error ? error.code : undefined
      throw code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED' ? new Interrupted('SIGINT') : error
    }
  }
}
