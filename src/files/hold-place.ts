import {lstat, readFile} from 'node:fs/promises'
import type {VFile} from 'vfile'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {identity} from './identity.ts'

/** Where a run may not write, by the files' identities. */
export interface Places {
  read: ReadonlySet<string>
  /** Gets each place that is given away. */
  taken: Set<string>
}

/**
 * See to it that a file can have its place.
 *
 * @returns Whether it is to be written: not where what the run read there is what would be written.
 * @throws {InputError} Where the run reads another file there, or writes one.
 */
export async function holdPlace(
  {path: file, value, data: {option = '--out'}}: VFile,
  {read, taken}: Places
): Promise<boolean> {
  const place = await identity(file)
  const way = `name another ${option === '--out' ? 'folder' : 'file'} with \`${option}\``
  if (read.has(place)) {
    if (Buffer.from(value).equals(await readFile(file))) return false
    throw new InputError(`Cannot write \`${file}\`: this run reads it; ${way}`)
  }

  if (taken.has(place)) {
    throw new InputError(`Cannot write \`${file}\`: this run writes another file there; ${way}`)
  }

  taken.add(place)
  const isFolder = await lstat(file).then(
    (info) => info.isDirectory(),
    () => false
  )
  if (isFolder) throw Object.assign(new Error('A folder is in the way'), {code: 'EISDIR'})
  return true
}
