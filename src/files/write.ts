import {mkdir, open, rename, rm} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import type {VFile} from 'vfile'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {explainSystemError} from './read.ts'

/**
 * Write files, all or none: each is first written whole beside its place, and only when all are on
 * disk they are put in place.
 *
 * @param directory Where to; made where it is missing.
 * @param files Files with paths relative to it.
 * @throws {InputError} Where the folder cannot be written; nothing is left behind.
 */
export async function writeAll(directory: string, files: readonly VFile[]): Promise<void> {
  const pending: Array<{temporary: string; file: string}> = []
  const clean = () => Promise.all(pending.map(({temporary}) => rm(temporary, {force: true})))
  const stop = () => void clean().finally(() => process.exit(130))
  process.once('SIGINT', stop)
  try {
    await mkdir(directory, {recursive: true})
    for (const {path: name, value} of files) {
      const file = path.join(directory, name)
      const temporary = path.join(directory, `.${name}.${process.pid}.part`)
      pending.push({temporary, file})
      await writeThrough(temporary, value)
    }

    for (const {temporary, file} of pending) await rename(temporary, file)
  } catch (error) {
    await clean()
    throw new InputError(
      `Cannot write to \`${directory}\`: ${explainWriting(error)}; nothing was written there`
    )
  } finally {
    process.off('SIGINT', stop)
  }
}

async function writeThrough(file: string, value: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(value)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const reasons: Partial<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space',
  EDQUOT: 'the quota of the disk is used up; free some space',
  EROFS: 'the disk is read-only; give another folder with `--out`',
  EACCES: 'its permissions forbid it; give another folder with `--out`',
  EPERM: 'its permissions forbid it; give another folder with `--out`',
  EEXIST: 'a file stands where the folder should be; give another folder with `--out`',
  ENOTDIR: 'a part of its path is a file; give another folder with `--out`',
  EISDIR: 'a folder stands where a file should be; remove it or give another folder with `--out`'
}

function explainWriting(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? explainSystemError(error)
}
