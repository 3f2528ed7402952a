import {open, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {hostname} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {setTimeout} from 'node:timers/promises'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {codeOf, explainWriting} from '../files/explain.ts'

/**
 * Put a new text in a file's place: it is written whole beside it and then renamed, so that whoever
 * is killed or looks meanwhile has the old file or the new one.
 *
 * @throws {InputError} Where it cannot be written; the file stays as it was.
 */
export async function replaceFile(file: string, text: string): Promise<undefined> {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
  try {
    const {mode} = await stat(file)
    const handle = await open(part, 'w', mode)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }

    await rename(part, file)
  } catch (error) {
    await rm(part, {force: true})
    throw new InputError(`Cannot write \`${file}\`: ${explainWriting(error)}; nothing was changed`)
  }

  return undefined
}

/** How long another may hold a file, in milliseconds, before it is taken for dead. */
const longest = 10_000
const pause = 25

/**
 * Do something while nobody else that asks so changes files: other reviewers' servers on the same
 * folder.
 *
 * @param files In an order that is the same for all, so that nobody waits for who waits.
 */
export async function holding<T>(files: readonly string[], work: () => Promise<T>): Promise<T> {
  const [first, ...rest] = files
  if (first === undefined) return work()
  const lock = path.join(path.dirname(first), `.${path.basename(first)}.lock`)
  await take(lock)
  try {
    return await holding(rest, work)
  } finally {
    await rm(lock, {force: true})
  }
}

async function take(lock: string): Promise<undefined> {
  for (;;) {
    try {
      await writeFile(lock, `${process.pid}@${hostname()}`, {flag: 'wx'})
      return undefined
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') {
        throw new InputError(`Cannot write beside \`${lock}\`: ${explainWriting(error)}`)
      }
    }

    // Who was killed while holding it cannot give it back.
    if (await isLeft(lock)) await rm(lock, {force: true})
    await setTimeout(pause)
  }
}

/** Whether the process that took a lock is gone, or, where that cannot be told, takes too long. */
async function isLeft(lock: string): Promise<boolean> {
  try {
    const [pid, host] = (await readFile(lock, 'utf8')).split('@')
    if (host === hostname() && !isRunning(Number(pid))) return true
    return Date.now() - (await stat(lock)).mtimeMs > longest
  } catch {
    // Given back meanwhile.
    return false
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
