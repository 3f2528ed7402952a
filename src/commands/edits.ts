import {readFile} from 'node:fs/promises'
import type {VFile} from 'vfile'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {digestOf, nameIn} from '../files/digests.ts'
import type {Digests} from '../files/digests.ts'
import {codeOf} from '../files/explain.ts'
import {identity} from '../files/identity.ts'

/** What somebody wrote where a build writes. */
export interface Edits {
  /** The file that was read as the translation: its words are in the new one. */
  given?: {file: VFile; isSame: boolean}
  /** A file whose words would be lost. */
  lost?: VFile
}

/**
 * Find what somebody wrote in places where a build writes: what no build has written there, and is
 * not to be written now.
 *
 * @param files What is to be written into a folder.
 * @param known What builds have written there.
 * @param inputs Files that were read, which are no edits: writing refuses them for another reason.
 * @param given The one of them that is a side-by-side file and was read as the translation.
 */
export async function findEdits(
  files: readonly VFile[],
  folder: string,
  known: Digests,
  inputs: readonly string[],
  given: string | undefined
): Promise<Edits> {
  const read = await Promise.all(inputs.map(identity))
  const own = given === undefined ? undefined : await identity(given)
  const edits: Edits = {}
  for (const file of files) {
    const there = await digestAt(file.path)
    if (there === undefined || there === known[nameIn(folder, file.path)]) continue
    const isSame = there === digestOf(file.value)
    const place = await identity(file.path)
    if (place === own) edits.given = {file, isSame}
    else if (!isSame && !read.includes(place)) edits.lost ??= file
  }

  return edits
}

/** The digest of what stands under a path; nothing where no file does. */
async function digestAt(place: string): Promise<string | undefined> {
  try {
    return digestOf(await readFile(place))
  } catch (error) {
    return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error)) ? undefined : 'unreadable'
  }
}

/** Why a file that somebody wrote is not written over. */
export function refuseEdited({path, extname}: VFile): InputError {
  const give = extname === '.md' ? 'give it with `--translation` to keep its words, ' : ''
  return new InputError(
    `Cannot write \`${path}\`: it is not as duizhao wrote it; ${give}move it, or write over it with \`--force\``
  )
}
