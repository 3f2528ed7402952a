import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {readPairs} from '../../pipeline/emit/markdown/read-pairs.ts'
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
  for (const {path, value} of files) {
    const sources = readPairs(String(value))?.pairs.flatMap(({source}) => source ?? [])
    const loaded = (await exists(path)) ? await loadPairs(path, sources) : undefined
    const texts = new Set(sources?.map((source) => source.value))
    const isFilled = loaded?.pairs.pairs.some(
      // Where the line above a translation is gone, the source seems to go on.
      ({source, target, isKept}) =>
        target?.value.trim() || (isKept && source && !texts.has(source.value))
    )
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
  const count = pairs.pairs.filter((pair) => pair.target).length
  if (count === 0 || unitsOf(tree).some((unit) => sourceOf(unit) && targetOf(unit))) return
  throw new InputError(
    `Unexpected translation \`${file.path}\`: none of its ${count} pairs stands in \`${source}\`; name the side-by-side file of this text`
  )
}
