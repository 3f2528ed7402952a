import type {Root} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Processor} from 'unified'
import {addressLinks} from './address-links.ts'
import {isPlain} from './escape-text.ts'
import {htmlToText} from './html-to-text.ts'
import {bound} from './limits.ts'
import type {Block} from '../nodes.ts'
import {moveNode, parseInPieces, parseWith} from './parse-in-pieces.ts'

/**
 * The Markdown that duizhao reads and writes: CommonMark, GFM (`~3~` is no strike-through: Chinese
 * writes ranges so; a bare web address ends before Chinese), and emphasis beside Han punctuation.
 */
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, {singleTilde: false})
  .use(ownAddressLinks)
  .freeze()

const frontMatter = /^---[ \t]*\n(?:[^]*?\n)?---[ \t]*(?:\n|$)/

const document = markdown().use(remarkFrontmatter, ['yaml']).freeze()

/**
 * Put `addressLinks` in the place of GFM's own, which take the Chinese that follows an address for
 * a part of it, and look twice at every word of an English text. E-mail addresses stay text.
 */
function ownAddressLinks(this: Processor): undefined {
  const {micromarkExtensions = [], fromMarkdownExtensions = []} = this.data()
  for (const {text = {}} of micromarkExtensions) {
    for (const constructs of Object.values(text)) {
      if (!Array.isArray(constructs)) continue
      const others = constructs.filter(
        ({name}) => !/^(?:www|protocol|email)Autolink$/.test(name ?? '')
      )
      constructs.splice(0, constructs.length, ...others)
    }
  }

  micromarkExtensions.push(addressLinks)
  for (const extension of fromMarkdownExtensions.flat()) delete extension.transforms
}

/**
 * Parse a Markdown document with YAML front matter as it is: raw HTML stays `html`.
 *
 * @param text The document; positions in the tree are offsets into it, in UTF-16 code units.
 */
export function parseMarkdown(text: string): Root {
  const head = frontMatter.exec(text)?.[0] ?? ''
  const body = parseBody(text.slice(head.length))
  if (head === '') return body
  const lines = head.split('\n').length - 1
  for (const block of body.children) moveNode(block, lines, head.length)
  return {type: 'root', children: [...document.parse(head).children, ...body.children]}
}

/** Parse Markdown without front matter; else as `parseMarkdown`. */
export function parseBody(text: string): Root {
  return parseInPieces(text, (piece) => markdown.parse(piece))
}

/** An escaped sign as CommonMark has it. */
const escape = /\\([!-/:-@[-`{-~])/g

/**
 * Parse the `value` of a block, a source or a target.
 *
 * Every `[^name]` in it is a reference to a note, since its definition is a block of its own. Raw
 * HTML is text, but for `<br>`, which is a break, and comments, which are nothing.
 *
 * @param value Markdown of one or more blocks.
 * @returns The blocks; a value of plain characters only is one paragraph.
 */
export function parseBlocks(value: string): Block[] {
  if (isPlain(value.replaceAll(escape, 'x'))) {
    return [{type: 'paragraph', children: [{type: 'text', value: value.replaceAll(escape, '$1')}]}]
  }

  const bounded = bound(value).text
  const names = bounded.match(/(?<=\[)\^[^\]\s]+(?=\])/g) ?? []
  const children = parseWith([...new Set(names)], bounded, parseBody)
  return htmlToText({type: 'root', children}).children as Block[]
}
