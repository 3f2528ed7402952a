import type {Root} from 'mdast'
import {InputError, sourceOf, targetOf, unitsOf} from '../../pipeline/tree/index.ts'
import type {SideBySideFile} from './texts.ts'

/**
 * See to it that a side-by-side file is one of the text that it was to fill.
 *
 * @throws {InputError} Where it has translations, and none of them found its place.
 */
export function checkFilled(
  tree: Root,
  {file, content: {pairs}}: SideBySideFile,
  source: string
): undefined {
  const count = pairs.filter((pair) => pair.target).length
  if (count === 0 || unitsOf(tree).some((unit) => sourceOf(unit) && targetOf(unit))) return
  throw new InputError(
    `Unexpected translation \`${file.path}\`: none of its ${count} pairs stands in \`${source}\`; name the side-by-side file of this text`
  )
}
