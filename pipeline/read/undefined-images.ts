import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {report} from '../tree/index.ts'
import type {WayBack} from './way-back.ts'

/** `![text][name]`; the first sign is not escaped. */
const reference = /(?<!(?<!\\)(?:\\\\)*\\)!\[([^[\]]*)\]\[([^[\]]*)\]/g

/**
 * Name the images by reference whose address a text does not give: they are characters, not images.
 *
 * @param tree As parsed.
 * @param text What it was parsed from.
 * @param wayBack The way back to the file.
 */
export function reportUndefinedImages(
  tree: Root,
  text: string,
  file: VFile,
  {point}: WayBack
): undefined {
  visit(tree, 'text', ({position}) => {
    const from = position?.start.offset ?? 0
    for (const match of text.slice(from, position?.end.offset).matchAll(reference)) {
      const name = match[2] || match[1] || ''
      const start = point(from + match.index)
      report(file, {
        rule: 'missing-image',
        severity: 'warning',
        reason: `Missing address of image \`${name}\`, expected a line \`[${name}]: …\` that gives it`,
        place: {start, end: point(from + match.index + match[0].length)},
        actual: name
      })
    }
  })
}
