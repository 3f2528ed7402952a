import type {Root} from 'mdast'
import {parseBlocks} from '../tree/index.ts'
import type {Block} from '../tree/index.ts'
import {cutBlocks} from './blocks.ts'
import type {FilePair, FileSide} from '../side-by-side/file-pair.ts'
import {placeOf, withoutHtml} from './side.ts'

/**
 * Make the text of the translation out of a side-by-side file, as `read` would give it, so that the
 * stages which cut a text into turns and units do so with this one too.
 *
 * @param lang BCP 47 tag of the translation.
 * @param title The value of the source's title, where it has one.
 * @returns Blocks; the place of each is where its pair's target begins.
 */
export function textOfTargets(
  pairs: readonly FilePair[],
  lang: string,
  title: string | undefined
): Root {
  const children = pairs.flatMap(({source, target}) => {
    const blocks = target ? blocksOf(target) : []
    const facts = blocks[0]?.data?.block
    if (facts && title !== undefined && source?.value === title) facts.matter = 'title'
    return blocks
  })
  return {type: 'root', children, data: {lang}}
}

function blocksOf({label, value, line}: FileSide): Block[] {
  const text = withoutHtml(value)
  const isInline = parseBlocks(text)[0]?.type === 'paragraph'
  // Before anything but a paragraph a label stands alone, and belongs to what follows it.
  const blocks =
    isInline && label
      ? cutBlocks(`${label} ${text}`)
      : [...cutBlocks(label ?? ''), ...cutBlocks(text)]
  for (const block of blocks) block.position = placeOf(line)
  return blocks
}
