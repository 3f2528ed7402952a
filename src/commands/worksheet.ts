import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {InputError, sourceOf, targetOf, unitsOf} from '../../pipeline/tree/index.ts'
import {exists} from '../files/read.ts'
import {loadPairs} from './texts.ts'
import type {LoadedPairs} from './texts.ts'

/**
 * See to it that no worksheet is written over one that somebody has begun to fill in.
 *
 * @param files What is to be written.
 * @throws {InputError} Where a worksheet of that name has translations in it.
 */
export async function keepFilledWorksheets(files: readonly VFile[]): Promise<void> {
  for (const {path} of files) {
    const loaded = (await exists(path)) ? await loadPairs(path) : undefined
    const isFilled = loaded?.pairs.pairs.some(({target}) => target && target.value.trim() !== '')
    if (isFilled) {
      throw new InputError(
        `Cannot write \`${path}\`: it has translations in it; give it with \`--translation\`, or move it to begin anew`
      )
    }
  }
}

/**
 * See to it that a side-by-side file is one of the text that it was to fill.
 *
 * @throws {InputError} Where it has translations, and none of them found its place.
 */
export function checkFilled(tree: Root, {file, pairs}: LoadedPairs, source: string): undefined {
  const count = pairs.pairs.filter((pair) => pair.source && pair.target).length
  if (count === 0 || unitsOf(tree).some((unit) => sourceOf(unit) && targetOf(unit))) return
  throw new InputError(
    `Unexpected translation \`${file.path}\`: none of its ${count} pairs stands in \`${source}\`; name the side-by-side file of this text`
  )
}
