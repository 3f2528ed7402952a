import type {Root, RootContent} from 'mdast'
import type {Position} from 'unist'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {applyEdits, beforeEdits} from '../tree/edit.ts'
import type {Edit} from '../tree/edit.ts'
import {htmlToText} from '../tree/markdown/html-to-text.ts'
import {htmlEdits} from '../tree/markdown/escape-html.ts'
import {blockText, parseBlocks, parseMarkdown, report} from '../tree/index.ts'
import type {Block, Stretch} from '../tree/index.ts'
import {bound, limits} from '../tree/markdown/limits.ts'
import type {Excess} from '../tree/markdown/limits.ts'
import {parseBody} from '../tree/markdown/parse.ts'
import {beginsWithFields, parseFrontMatter, reportUnclosed} from './front-matter.ts'
import type {WayBack} from './way-back.ts'
import {definitionsOf, referenceEdits} from './references.ts'
import type {Definitions} from './references.ts'
import {reportUndefinedImages} from './undefined-images.ts'
import {writtenOf} from './written.ts'

/**
 * Parse a Markdown text.
 *
 * Every top-level block keeps its slice of the text as `value`, so changed that it can stand alone:
 * references to addresses are written out, raw HTML is escaped, comments are cut out. The blocks of
 * a changed value are those that it parses to. Definitions of addresses are no blocks any more.
 *
 * @param text Its line breaks are `\n`.
 * @param wayBack The way back to the file.
 * @throws {InputError} Where the front matter is broken.
 */
export function readMarkdown(text: string, file: VFile, wayBack: WayBack): Root {
  const bounded = bound(text)
  for (const excess of bounded.excess) reportExcess(excess, file, wayBack)
  const own = bounded.edits.length === 0 ? wayBack : wayBack.through(beforeEdits(bounded.edits))
  const tree = (beginsWithFields(bounded.text) ? parseMarkdown : parseBody)(bounded.text)
  reportUnclosed(bounded.text, file)
  reportComments(tree, file, own)
  reportUndefinedImages(tree, bounded.text, file, own)
  const front = tree.children.find((node) => node.type === 'yaml')
  const matter = front && parseFrontMatter(front.value, file.path)
  const children = blocksOf(tree, bounded.text, definitionsOf(tree), own)
  const title = children.find((node) => node.type === 'heading' && node.depth === 1)
  if (title?.data?.block) title.data.block.matter = 'title'
  return {type: 'root', children, ...(matter && {data: {matter}})}
}

function blocksOf(tree: Root, text: string, definitions: Definitions, wayBack: WayBack): Block[] {
  return tree.children.flatMap((node) => {
    if (node.type === 'yaml' || node.type === 'definition') return []
    const start = startOf(node, text)
    const slice = sliceOf(node, start, text)
    const edits = editsOf(node, text, definitions)
      .map((edit) => ({...edit, start: edit.start - start, end: edit.end - start}))
      .toSorted((one, other) => one.start - other.start)
    const place = node.position && wayBack.place(node.position)
    if (edits.length === 0) {
      const blocks = htmlToText({type: 'root', children: [node]}).children as Block[]
      return blocks.map((block) => withFacts(block, slice, place, writtenOf(block, text, wayBack)))
    }

    const before = beforeEdits(edits)
    const own = wayBack.through((offset) => start + before(offset))
    return reparse(applyEdits(slice, edits), place, definitions, own)
  })
}

function editsOf(node: RootContent, text: string, definitions: Definitions): Edit[] {
  const html = htmlEdits(node.type === 'html' ? {type: 'root', children: [node]} : node, text)
  return [...html, ...referenceEdits(node, text, definitions), ...loneEdits(node, text)]
}

/** How a block other than a paragraph begins; digits before the sign to escape. */
const blockStart =
  /(\d{0,9})(?:#{1,6}(?=[ \t]|$)|>|[-+*.)](?=[ \t]|$)|([-*_])(?:[ \t]*\2){2,}[ \t]*$|`{3}|~{3}|<(?=[A-Za-z/!?]))/my

/** What only the block before it keeps from being a list or the like: `[a]: b` and then `-`. */
function loneEdits(block: RootContent, text: string): Edit[] {
  const edits: Edit[] = []
  visit(block, 'paragraph', ({children, position}) => {
    const start = position?.start.offset ?? 0
    blockStart.lastIndex = start
    const digits = blockStart.exec(text)?.[1]
    if (digits === undefined || children[0]?.type !== 'text') return
    const sign = start + digits.length
    edits.push({start: sign, end: sign, value: '\\'})
  })
  return edits
}

/**
 * Where the value of a block begins: lists and code need the indent of their first line, and an
 * underlined heading has the definitions before it in its place.
 */
function startOf(node: RootContent, text: string): number {
  const start = node.position?.start.offset ?? 0
  if (node.type === 'paragraph') return start
  if (node.type === 'heading') {
    return text.charAt(start) === '#' ? start : (node.children[0]?.position?.start.offset ?? start)
  }

  const line = text.lastIndexOf('\n', start - 1) + 1
  return text.slice(line, start).trim() === '' ? line : start
}

/** Blanks at the end of a line of text are layout. */
function sliceOf(node: RootContent, start: number, text: string): string {
  const slice = text.slice(start, node.position?.end.offset)
  return node.type === 'paragraph' || node.type === 'heading' ? slice.trimEnd() : slice
}

/** Note what is known of a block; places inside it are not kept. */
function withFacts(
  block: Block,
  value: string,
  place: Position | undefined,
  written: Stretch[] | undefined
): Block {
  visit(block, (node) => {
    delete node.position
  })
  block.data = {...block.data, block: {value, ...(written && {written})}}
  return Object.assign(block, place && {position: place})
}

/** The blocks of a changed value; all of them stand where the one did. */
function reparse(
  changed: string,
  place: Position | undefined,
  definitions: Definitions,
  wayBack: WayBack
): Block[] {
  const head = /^(?:[ \t]*\n)+/.exec(changed)?.[0].length ?? 0
  const text = changed.slice(head).trimEnd()
  const own = wayBack.through((offset) => head + offset)
  return blocksOf(parseBody(text), text, definitions, own).flatMap((block) => {
    const {value = '', written} = block.data?.block ?? {}
    return parseBlocks(value).map((again) => {
      const same = blockText(again) === blockText(block)
      return withFacts(again, value, place, same ? written : undefined)
    })
  })
}

function reportExcess(
  {limit, paragraphs, start}: Excess,
  file: VFile,
  {point}: WayBack
): undefined {
  const place = {line: point(start).line, column: 1}
  const found = limit === 'levels' ? 'nesting' : 'number of Markdown signs'
  const most = limit === 'levels' ? `${limits.levels} levels` : `${limits.signs} in a paragraph`
  const where = paragraphs === 1 ? 'it is' : `${paragraphs} paragraphs are`
  report(file, {
    rule: 'markdown-limit',
    severity: 'warning',
    reason: `Unexpected ${found}, expected at most ${most}; ${where} read as plain characters`,
    place: {start: place, end: place}
  })
}

function reportComments(tree: Root, file: VFile, {place}: WayBack): undefined {
  const comments: Position[] = []
  visit(tree, 'html', (node) => {
    const found = node.value.match(/<!--/g)?.length ?? 0
    if (node.position)
      comments.push(...Array.from({length: found}, () => node.position as Position))
  })
  const [first] = comments
  if (!first) return
  const count = comments.length === 1 ? 'an HTML comment' : `${comments.length} HTML comments`
  report(file, {
    rule: 'html-comment',
    severity: 'info',
    reason: `Unexpected ${count}, expected none; left out`,
    place: place(first)
  })
}
