import type {Root} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Block} from './nodes.ts'

/**
 * The Markdown that duizhao reads and writes: CommonMark, GFM (`~3~` is no strike-through: Chinese
 * writes ranges so), YAML front matter, and emphasis beside Han punctuation.
 */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkCjkFriendly)
  .use(remarkFrontmatter, ['yaml'])
  .freeze()

/**
 * Parse a Markdown document.
 *
 * @param text The document; positions in the tree are offsets into it, in UTF-16 code units.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

/**
 * Parse the `value` of a block, a source or a target.
 *
 * @param value Markdown of one or more blocks.
 * @returns The blocks; a value of plain characters only is one paragraph.
 */
export function parseBlocks(value: string): Block[] {
  if (!/[\\`*_[\]<>&~|#+\-.=:/@!\n\t ]{1}/.test(value)) {
    return [{type: 'paragraph', children: [{type: 'text', value}]}]
  }

  return parseMarkdown(value).children as Block[]
}
