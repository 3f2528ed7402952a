import {open, rename, rm, stat} from 'node:fs/promises'
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
 * Do something while nobody else that asks so changes a file: other reviewers' servers on the same
 * folder.
 */
export async function holding<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.lock`)
  await take(lock)
  try {
    return await work()
  } finally {
    await rm(lock, {force: true})
  }
}

async function take(lock: string): Promise<undefined> {
  for (let waited = 0; ; waited += pause) {
    try {
      await (await open(lock, 'wx')).close()
      return undefined
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') {
        throw new InputError(`Cannot write beside \`${lock}\`: ${explainWriting(error)}`)
      }
    }

    // Who was killed while holding it cannot give it back.
    if (waited >= longest) await rm(lock, {force: true})
    await setTimeout(pause)
  }
}
