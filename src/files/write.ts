import {open, rm, rmdir} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import type {VFile} from 'vfile'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {explainWriting} from './explain.ts'
import {holdPlace} from './hold-place.ts'
import {identity} from './identity.ts'
import {interruptible} from '../interrupt.ts'
import {makeFolder} from './make-folder.ts'
import {type PartFile, putInPlace} from './put-in-place.ts'

declare module 'vfile' {
  interface DataMap {
    /** The option that names a file's place, where it is not `--out`. */
    option: string
  }
}

/**
 * Write files, all or none: each is first written whole beside its place, and only when all are on
 * disk they are put in place. Ctrl-C before that leaves nothing behind; after it, all is there.
 *
 * @param files Where to, and what. Folders are made where they are missing.
 * @param inputs Paths that were read and must never be written over.
 * @throws {InputError} Where a file cannot be written; nothing is left behind, earlier files stay.
 */
export async function writeAll(
  files: readonly VFile[],
  inputs: readonly string[] = []
): Promise<void> {
  const places = {
    read: new Set(await Promise.all(inputs.map(identity))),
    taken: new Set<string>()
  }
  const folders: string[] = []
  const parts: PartFile[] = []
  await interruptible(async (signal) => {
    try {
      for (const one of files) {
        const {path: file, value} = one
        await naming(file, async () => {
          await makeFolder(path.dirname(file), folders)
          if (!(await holdPlace(one, places))) return
          const part = path.join(path.dirname(file), `.${process.pid}-${parts.length}.part`)
          parts.push({part, file})
          await writeThrough(part, value, signal)
        })
      }

      const [first] = files
      if (first) await naming(path.dirname(first.path), () => putInPlace(parts))
    } catch (error) {
      await clear(parts, folders)
      throw error
    }
  })
}

/** Say which file it was that could not be written. */
async function naming(file: string, step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`Cannot write \`${file}\`: ${explainWriting(error)}; nothing was written`)
  }
}

async function writeThrough(
  file: string,
  value: string | Uint8Array,
  signal: AbortSignal
): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(value, {signal})
    await handle.sync()
  } finally {
    await handle.close()
  }

  signal.throwIfAborted()
}

/** Take away what a failed run has made; folders only where nothing else is in them. */
async function clear(parts: readonly PartFile[], folders: readonly string[]): Promise<void> {
  await Promise.all(parts.map(({part}) => rm(part, {force: true})))
  for (const folder of folders.toReversed()) await rmdir(folder).catch(() => undefined)
}
