import {fileURLToPath} from 'node:url'
import {exists} from '../files/read.ts'

/**
 * Where a glossary lies: `builtin` is the one that comes with duizhao, unless there is a file or a
 * folder of that name.
 *
 * @param place Its path from the working folder.
 * @param name As it was written.
 */
export async function placeOfGlossary(place: string, name: string = place): Promise<string> {
  if (name !== 'builtin' || (await exists(place))) return place
  return fileURLToPath(new URL('glossary', import.meta.resolve('#package')))
}
