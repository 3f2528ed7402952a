import type {Root, RootContent} from 'mdast'
import {blockText, parseBlocks} from '../../tree/index.ts'
import type {Block} from '../../tree/index.ts'
import {withoutUnderline} from './guard.ts'
import {boldHeadAt, headsAt, lineHeadAt} from '../labels/head.ts'
import type {Head} from '../labels/head.ts'
import {insideHeads} from '../labels/inside.ts'
import {withoutPositions} from './piece-nodes.ts'

/** How a block looks as a whole: questions without a label stand out by it. */
export type Look = 'plain' | 'bold' | 'italic' | 'quote' | 'heading' | 'other'

/** A block of the text with everything in it that may be a label. */
export interface Scan {
  block: Block
  /** Its Markdown. */
  value: string
  /** What readers see. */
  text: string
  look: Look
  /** Whether `read` named it the title. */
  title: boolean
  /** Candidates in the order of their places. */
  heads: Head[]
  /** The items of a list that may be nothing but a layout of turns. */
  items?: Scan[]
}

/** Block marks and blanks before a line's text. */
export const lineMarks = /(?:[ \t\u3000\u200B\uFEFF]|>)*(?:#{1,6}[ \t]+)?/y

/** Read the blocks of a text. */
export function scansOf(tree: Root): Scan[] {
  const scans = tree.children
    .filter(isBlock)
    .map((block) => scanOf(block, block.data?.block?.value ?? ''))
  const [first] = scans
  const titled = scans.some(({title}) => title)
  if (!titled && first?.look === 'heading') first.title = true
  return scans
}

const blockTypes = new Set<string>([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'html',
  'list',
  'paragraph',
  'table',
  'thematicBreak'
] satisfies Array<Block['type']>)

function isBlock(node: RootContent): node is Block {
  return blockTypes.has(node.type)
}

function scanOf(block: Block, value: string): Scan {
  const title = block.data?.block?.matter === 'title'
  const scan: Scan = {
    block,
    value,
    text: blockText(block).trim(),
    look: lookOf(block),
    title,
    heads: scannable(block, value) ? headsIn(value) : []
  }
  if (block.type === 'list') scan.items = itemsOf(block, value)
  return scan
}

function lookOf(block: Block): Look {
  if (block.type === 'blockquote') return 'quote'
  if (block.type === 'heading') return 'heading'
  if (block.type !== 'paragraph') return 'other'
  const [only, ...others] = block.children
  if (others.length > 0 || !only) return 'plain'
  return only.type === 'strong' ? 'bold' : only.type === 'emphasis' ? 'italic' : 'plain'
}

function scannable(block: Block, value: string): boolean {
  if (block.type === 'heading') return value.trimStart().startsWith('#')
  return block.type === 'paragraph' || block.type === 'blockquote'
}

/** Find the candidates of a value: at line starts, then after sentences. */
function headsIn(value: string): Head[] {
  const heads: Head[] = []
  let lineStart = 0
  while (lineStart < value.length) {
    lineMarks.lastIndex = lineStart
    const at = lineStart + (lineMarks.exec(value)?.[0].length ?? 0)
    const place = lineStart === 0 ? 'block' : 'line'
    const found = headsAt(value, at, place)
    if (found.length === 0) {
      const bare = boldHeadAt(value, at, place) ?? lineHeadAt(value, at, place)
      if (bare) found.push(bare)
    }

    heads.push(...found)
    const newline = value.indexOf('\n', lineStart)
    lineStart = newline < 0 ? value.length : newline + 1
  }

  const all = [...heads, ...insideHeads(value, heads)].toSorted((a, b) => a.start - b.start)
  let end = 0
  return all.filter((head) => {
    const free = head.place !== 'inside' || head.start >= end
    if (head.place !== 'inside') end = head.end
    return free
  })
}

/** What stands after a candidate on its line, at most 100 UTF-16 code units of it. */
export function lineAfter(value: string, head: Head): string {
  return (value.slice(head.next, head.next + 100).split('\n', 1)[0] ?? '').trim()
}

/** The blocks of a list's items, each taken out of the list's indent. */
function itemsOf(block: Block, value: string): Scan[] {
  const list = parseBlocks(value)[0]
  if (list?.type !== 'list') return []
  return list.children.flatMap((item) =>
    item.children.map((child) => {
      const start = child.position?.start
      const raw = value.slice(start?.offset, child.position?.end.offset)
      const indent = new RegExp(`^[ \\t]{1,${Math.max(1, (start?.column ?? 2) - 1)}}`)
      const [first = '', ...lines] = raw.split('\n')
      const own = [first, ...lines.map((line) => ownLine(line.replace(indent, ''), child))].join(
        '\n'
      )
      const node = withoutPositions(child)
      if (block.position) node.position = block.position
      return scanOf(node, own)
    })
  )
}

/** Text that was not indented like its item could underline nothing in the list; outside it could. */
function ownLine(line: string, {type}: Block): string {
  return type === 'paragraph' ? withoutUnderline(line) : line
}
