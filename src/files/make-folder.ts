import {mkdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {codeOf} from './explain.ts'

/**
 * Make a folder, and those around it that are missing. One by one: Node's own `recursive` never ends
 * where the system says of a folder that is there that it has no such file (`/proc`), and tells
 * another reason than the system's where the disk is read-only.
 *
 * @param made Gets each folder as it is made, the outermost first.
 * @throws What the file system says; `ENOTDIR` where a file is in the way.
 */
export async function makeFolder(folder: string, made: string[]): Promise<void> {
  const missing: string[] = []
  let at = path.resolve(folder)
  let there = await isFolder(at)
  while (there === undefined && path.dirname(at) !== at) {
    missing.unshift(at)
    at = path.dirname(at)
    there = await isFolder(at)
  }

  if (there === false) throw Object.assign(new Error('A file is in the way'), {code: 'ENOTDIR'})
  for (const one of missing) if (await make(one)) made.push(one)
}

/** Whether a path is a folder; nothing where it is not there. */
async function isFolder(place: string): Promise<boolean | undefined> {
  return stat(place).then(
    (info) => info.isDirectory(),
    () => undefined
  )
}

/** Make one folder; false where another run has just made it. */
async function make(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await isFolder(folder))) return false
    throw error
  }
}
