import {blockText, parseBlocks} from '../../tree/index.ts'
import type {Block, Matter, Stretch} from '../../tree/index.ts'
import type {Head} from '../labels/head.ts'
import {bareLabel} from '../labels/bare-label.ts'
import {withLiteralSigns} from './literal-signs.ts'
import type {Look, Scan} from './scan.ts'
import {afterLabel, nodesOf} from './piece-nodes.ts'
import {withPlaces} from './places.ts'
import {slicesOf, withoutBreak} from './slices.ts'
import type {Slice} from './slices.ts'

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
  /** See `BlockFacts`. */
  written?: Stretch[]
}

/** Cut a text at its labels. */
export function piecesOf(scans: readonly Scan[]): Piece[] {
  return joinLoneLabels(scans.flatMap((scan) => withPlaces(scan.block, split(scan))))
}

function split(scan: Scan): Piece[] {
  const {items, block, value, text, look, heads} = scan
  if (items?.some((item) => item.heads.some((head) => head.taken))) return items.flatMap(split)
  const matter = scan.title ? ('title' as const) : undefined
  const whole: Piece = {block, value, text, look, ...(matter && {matter})}
  const taken = apart(heads.filter((head) => head.taken))
  if (taken.length === 0) return [whole]
  const pieces = cut(scan, taken)
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

/** Cut a block at its labels; nothing where that would lose or change what readers see. */
function cut(scan: Scan, heads: readonly Head[]): Piece[] | undefined {
  return cutAt(scan, heads) ?? cutEscaped(scan, heads)
}

function cutEscaped(scan: Scan, heads: readonly Head[]): Piece[] | undefined {
  const {value, heads: moved} = withLiteralSigns(scan.value, heads)
  return value === scan.value ? undefined : cutAt({...scan, value}, moved)
}

function cutAt(scan: Scan, heads: readonly Head[]): Piece[] | undefined {
  const {block, value} = scan
  const slices = slicesOf(value, heads)
  const before = withoutBreak(value.slice(0, slices[0]?.start))
  const first = /[^\s>\u3000]/.test(before) ? [pieceOf(block, before, nodesOf(before))] : []
  const pieces = slices.map((slice, index) => labelled(scan, heads[index], slice, heads.length))
  const all = [...first, ...pieces]
  return isSound(scan, all) ? all : undefined
}

function labelled(
  {block, value, look}: Scan,
  head: Head | undefined,
  slice: Slice,
  count: number
): Piece {
  if (!head) return pieceOf(block, slice.said, [])
  const label = value.slice(head.start, head.end)
  const alone = count === 1 && head.place === 'block' && slice.untouched
  const edited = alone ? afterLabel(block, bareLabel(label), slice.said) : undefined
  const piece = pieceOf(block, slice.said, edited ? [edited] : nodesOf(slice.said))
  return {...piece, look: piece.look === 'plain' ? look : piece.look, label, head}
}

function pieceOf(origin: Block, value: string, [node, ...others]: readonly Block[]): Piece {
  if (!node || others.length > 0) return {block: origin, value, text: '', look: 'plain'}
  if (origin.position) node.position = origin.position
  const look = node.type === 'blockquote' ? 'quote' : node.type === 'heading' ? 'heading' : 'plain'
  return {block: node, value, text: blockText(node).trim(), look}
}

/** Whether labels and pieces together have the characters of the block, blanks apart. */
function isSound({text}: Scan, pieces: readonly Piece[]): boolean {
  const parts = pieces.map((piece) => `${piece.label ? bareLabel(piece.label) : ''}${piece.text}`)
  return withoutBlanks(parts.join('')) === withoutBlanks(text)
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/g, '')
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
  const nodes = parseBlocks(label)
  const paragraph: Block = {type: 'paragraph', children: [{type: 'text', value: bareLabel(label)}]}
  const piece = pieceOf(block, label, nodes.length === 1 ? nodesOf(label) : [paragraph])
  return {...piece, look}
}
