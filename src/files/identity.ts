import {realpath} from 'node:fs/promises'
import path from 'node:path'

/** A path that all names of one file share. */
export async function identity(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file))
}
