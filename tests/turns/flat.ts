import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {read} from '../../pipeline/read/index.ts'
import {blockText, turnsOf} from '../../pipeline/tree/index.ts'
import type {Block, Turn} from '../../pipeline/tree/index.ts'
import turns from '../../pipeline/turns/index.ts'
import type {TurnsOptions} from '../../pipeline/turns/index.ts'

/** A text's turns in the shape of a fixture's `expected.yaml`. */
export interface Flat {
  speakers: unknown[]
  turns: FlatTurn[]
}

interface FlatTurn {
  role: string
  speaker?: string
  label?: string
  blocks: Array<Record<string, unknown>>
}

/** Read a file and find its turns. */
export function turnsOfFile(file: VFile, options?: TurnsOptions): Root {
  const tree = read(file)
  turns(options)(tree, file)
  return tree
}

/** Bring a tree to the fixtures' shape; pictures and rules have no text and are left out. */
export function flatten(tree: Root, plain: boolean): Flat {
  return {
    speakers: tree.data?.speakers ?? [],
    turns: turnsOf(tree).flatMap((turn) => flattenTurn(turn, plain))
  }
}

function flattenTurn(turn: Turn, plain: boolean): FlatTurn[] {
  const children = turn.children.filter((child) => child.type !== 'unit')
  const blocks = children.flatMap(flattenBlock)
  const label = children[0]?.data?.block?.label
  const {role, speaker} = turn
  const shown = label && plain ? label.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1') : label
  if (blocks.length === 0) return []
  return [{role, ...(speaker && {speaker}), ...(shown && {label: shown}), blocks}]
}

const ownKinds = new Set(['list', 'code', 'table', 'blockquote'])

function flattenBlock(block: Block): Array<Record<string, unknown>> {
  const text = textOf(block)
  if (text === '') return []
  const kind = block.data?.block?.matter ?? (ownKinds.has(block.type) ? block.type : 'paragraph')
  const apparatus = apparatusOf(block)
  return [{[kind]: text, ...(apparatus.length > 0 && {apparatus})}]
}

function textOf(block: Block): string {
  if (block.type !== 'table') return blockText(block).trim()
  return block.children.map((row) => row.children.map(blockText).join(' ')).join('\n')
}

interface Walked {
  type: string
  kind?: string
  children?: Walked[]
}

function apparatusOf(node: Walked): Array<Record<string, string>> {
  if (node.type === 'apparatus') return [{[node.kind ?? '']: blockText(node)}]
  return (node.children ?? []).flatMap(apparatusOf)
}
