import type {Root} from 'mdast'
import type {Position} from 'unist'
import type {Block as TreeBlock, Source, Speaker, Turn, Unit} from '../../pipeline/tree/index.ts'
import {wayBackTo} from '../../pipeline/read/way-back.ts'
import {writtenOf} from '../../pipeline/read/written.ts'
import {htmlToText} from '../../pipeline/tree/markdown/html-to-text.ts'
import {parseBody} from '../../pipeline/tree/markdown/parse.ts'

/** What the texts of a case do not say themselves. */
export interface CaseOptions {
  sourceLang?: string
  targetLang?: string
  severities?: Record<string, 'off' | 'error' | 'warning' | 'info'>
  speakers?: Speaker[]
  /** By unit, from 0. */
  scores?: Record<number, number>
  kept?: number[]
  /** Those that an engine translated. */
  machine?: number[]
}

interface Block {
  value: string
  label?: string
  position: Position
  children: TreeBlock[]
}

/** Stands for a block that has no counterpart. */
const nothing = '∅'

/**
 * Build the tree of two texts whose blocks, set apart by blank lines, pair one by one. A label is in
 * bold and ends in a colon.
 */
export function buildTree(source: string, target: string, options: CaseOptions): Root {
  const {
    sourceLang = 'zh-Hant',
    targetLang = 'en',
    scores = {},
    kept = [],
    machine = [],
    speakers
  } = options
  const own = blocksOf(source)
  const other = blocksOf(target)
  const turns: Turn[] = []
  for (let index = 0; index < Math.max(own.length, other.length); index++) {
    const [left, right] = [own[index], other[index]]
    const unit: Unit = {
      type: 'unit',
      id: `u${index + 1}`,
      key: `key-${index + 1}`,
      state: 'translated',
      children: [
        ...(left ? [{type: 'source' as const, ...sideOf(left, sourceLang)}] : []),
        ...(right ? [{type: 'target' as const, ...sideOf(right, targetLang)}] : [])
      ]
    }
    const score = scores[index]
    if (score !== undefined) unit.score = score
    if (kept.includes(index)) unit.origin = 'kept'
    if (machine.includes(index)) unit.origin = 'engine'
    const speaker = left?.label?.replaceAll(/[*:：]/g, '')
    const last = turns.at(-1)
    if (last && speaker === undefined) last.children.push(unit)
    else turns.push({type: 'turn', role: 'other', children: [unit], ...(speaker && {speaker})})
  }

  const data = {lang: sourceLang, targetLang, ...(speakers && {speakers})}
  return {type: 'root', children: turns, data}
}

function sideOf({label, ...block}: Block, lang: string): Omit<Source, 'type'> {
  return {lang, ...block, ...(label && {label})}
}

function blocksOf(text: string): Array<Block | undefined> {
  const blocks: Array<Block | undefined> = []
  let line = 1
  let start = 0
  for (const raw of text.trimEnd().split('\n\n')) {
    const lines = raw.split('\n')
    blocks.push(raw === nothing ? undefined : toBlock(raw, line, start, text))
    line += lines.length + 1
    start += raw.length + 2
  }

  return blocks
}

function toBlock(raw: string, line: number, start: number, text: string): Block {
  const lines = raw.split('\n')
  const label = /^\*\*[^*]+[:：]\*\* ?/.exec(raw)?.[0]
  const last = lines.at(-1) ?? ''
  const position: Position = {
    start: {line, column: 1},
    end: {line: line + lines.length - 1, column: last.length + 1}
  }
  const value = raw.slice(label?.length ?? 0)
  const origin = wayBackTo(text, []).through((offset) => start + raw.length - value.length + offset)
  const children = htmlToText(parseBody(value)).children as TreeBlock[]
  for (const child of children) {
    child.data = {...child.data, block: {value, written: writtenOf(child, value, origin)}}
  }

  return {value, position, children, ...(label && {label: label.trimEnd()})}
}
