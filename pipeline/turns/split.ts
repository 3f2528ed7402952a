import {blockText, parseBlocks} from '../tree/index.ts'
import type {Block, Matter} from '../tree/index.ts'
import type {Head} from './head.ts'
import type {Look, Passage} from './passages.ts'
import {lineMarks} from './passages.ts'

/** What becomes one block of a turn. */
export interface Piece {
  block: Block
  /** Its Markdown, without the label. */
  value: string
  /** What readers see of it. */
  text: string
  look: Look
  /** The label before it, as written. */
  label?: string
  head?: Head
  matter?: Matter
}

/** Cut a text at its labels. */
export function piecesOf(passages: readonly Passage[]): Piece[] {
  return joinLoneLabels(passages.flatMap(split))
}

function split(passage: Passage): Piece[] {
  const {items, block, value, text, look, heads} = passage
  if (items?.some((item) => item.heads.some((head) => head.taken))) return items.flatMap(split)
  const matter = passage.title ? ('title' as const) : undefined
  const whole: Piece = {block, value, text, look, ...(matter && {matter})}
  const taken = apart(heads.filter((head) => head.taken))
  if (taken.length === 0) return [whole]
  const pieces = cut(passage, taken)
  if (pieces) return pieces
  for (const head of taken) head.taken = false
  return [whole]
}

/** Of two readings of one place, keep the first. */
function apart(heads: readonly Head[]): Head[] {
  let end = -1
  return heads.filter((head) => {
    const free = head.start >= end
    if (free) end = head.next
    return free
  })
}

/** Cut a value at its labels; nothing where a cut would lose or change what readers see. */
function cut(passage: Passage, heads: readonly Head[]): Piece[] | undefined {
  const {value, look} = passage
  const starts = heads.map((head) => startOf(value, head))
  const pieces: Piece[] = []
  const before = value.slice(0, starts[0]).trimEnd()
  if (/[^\s>\u3000]/.test(before)) pieces.push(pieceOf(passage, withoutBreak(before)))
  heads.forEach((head, index) => {
    const start = starts[index] ?? 0
    const end = starts[index + 1] ?? value.length
    const marks = head.place === 'inside' ? marksAt(value, value.lastIndexOf('\n', start) + 1) : ''
    const kept = marks + value.slice(start, head.start).replace(/^[ \t\u3000\u200B\uFEFF]+/, '')
    const rest = firstLine(value.slice(head.next, end))
    const said = end < value.length ? withoutBreak(rest.trimEnd()) : rest.trimEnd()
    const piece = pieceOf(passage, /[^\s*_]/.test(said) ? guarded(kept, said) : '')
    pieces.push({
      ...piece,
      look: piece.look === 'plain' ? look : piece.look,
      label: value.slice(head.start, head.end),
      head
    })
  })
  return sound(passage, pieces) ? pieces : undefined
}

/** Where the piece of a label begins: at its line, or at emphasis that opens before it. */
function startOf(value: string, {start, place}: Head): number {
  if (place === 'block') return 0
  if (place === 'line') return value.lastIndexOf('\n', start) + 1
  let at = start
  while (at > 0 && /[*_]/.test(value.charAt(at - 1))) at--
  return at
}

function marksAt(value: string, at: number): string {
  lineMarks.lastIndex = at
  return (lineMarks.exec(value)?.[0] ?? '').replace(/#+[ \t]+$/, '')
}

/** Where the label filled a line, what is said begins on the next one. */
function firstLine(rest: string): string {
  const lead = /^\\?[ \t]*\n/.exec(rest)
  if (!lead) return rest
  lineMarks.lastIndex = lead[0].length
  return rest.slice(lead[0].length + (lineMarks.exec(rest)?.[0].length ?? 0))
}

/** A hard break at the end of a piece has nothing to break. */
function withoutBreak(value: string): string {
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(value) ? value.slice(0, -1).trimEnd() : value.trimEnd()
}

/** What opens a block in Markdown did not do so behind its label: escape it. */
function guarded(marks: string, said: string): string {
  if (marks.trim() !== '') return marks + said
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(said)
  if (number) return `${number[1]}\\${said.slice(number[1]?.length)}`
  const opens =
    /^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|[|]|`{3}|~{3}|\[[^\]]+\]:|(?:([-*_=])[ \t]*)(?:\1[ \t]*)*$)/m
  return opens.exec(said)?.index === 0 ? `\\${said}` : said
}

function pieceOf({block, value}: Passage, slice: string): Piece {
  const [node, ...others] = slice === '' ? [] : nodesOf(block, value, slice)
  if (!node || others.length > 0) return {block, value: slice, text: '', look: 'plain'}
  if (block.position) node.position = block.position
  return {block: node, value: slice, text: blockText(node).trim(), look: lookOfPart(node)}
}

function lookOfPart(node: Block): Look {
  return node.type === 'blockquote' ? 'quote' : node.type === 'heading' ? 'heading' : 'plain'
}

/** Part of a paragraph without any markup needs no parser, unless a link comes about in it. */
function nodesOf(block: Block, value: string, slice: string): Block[] {
  const [only, ...others] = block.type === 'paragraph' ? block.children : []
  const plain = only?.type === 'text' && others.length === 0 && only.value === value
  if (plain && value.includes(slice) && !/www\.|:\/\/|@/.test(slice)) {
    return [{type: 'paragraph', children: [{type: 'text', value: slice}]}]
  }

  return parseBlocks(slice).map(withoutPositions)
}

/** Positions in a piece are no positions in the file: take them off, in place. */
export function withoutPositions<Tree extends Block>(node: Tree): Tree {
  const walk = (one: {position?: unknown; children?: unknown[]}): undefined => {
    delete one.position
    for (const child of one.children ?? []) walk(child as {position?: unknown})
  }

  walk(node)
  return node
}

/** Whether labels and pieces together have the characters of the block, blanks apart. */
function sound({text}: Passage, pieces: readonly Piece[]): boolean {
  const parts = pieces.map((piece) => `${piece.label ? labelText(piece.label) : ''}${piece.text}`)
  return bare(parts.join('')) === bare(text)
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, '')
}

/** A label without its Markdown. */
export function labelText(label: string): string {
  return label.replaceAll(/\\([!-/:-@[-`{-~])|[*_]{1,3}/g, '$1')
}

/** A label with nothing behind it belongs to the block that follows; without one it is text. */
function joinLoneLabels(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  let lone: Piece | undefined
  for (const piece of pieces) {
    if (lone?.head && lone.label && !piece.head) {
      joined.push({...piece, label: lone.label, head: lone.head})
      lone = undefined
      continue
    }

    if (lone) joined.push(asText(lone))
    lone = piece.head && piece.value === '' ? piece : undefined
    if (!lone) joined.push(piece)
  }

  return lone ? [...joined, asText(lone)] : joined
}

function asText({block, label = '', look}: Piece): Piece {
  const [node, ...others] = parseBlocks(label).map(withoutPositions)
  const text = node && others.length === 0 ? node : undefined
  const paragraph: Block = text ?? {type: 'paragraph', children: [{type: 'text', value: label}]}
  if (block.position) paragraph.position = block.position
  return {block: paragraph, value: label, text: blockText(paragraph).trim(), look}
}
