import type {Root} from 'mdast'
import {
  type Block,
  type Matter,
  type Role,
  type Turn,
  parseMarkdown
} from '../../pipeline/tree/index.ts'
import units from '../../pipeline/units/index.ts'

/** `[answer 林海] ` begins a turn, `{title} ` says what a block is. */
const marks =
  /^(?:\[(?<role>question|answer|other)(?: (?<speaker>[^\]]+))?\] ?)?(?:\{(?<matter>[\w-]+)\} ?)?/

/** A text of marked blocks as a tree of turns and units; places count blocks as lines. */
export function buildTree(text: string, lang: string): Root {
  const turns: Turn[] = []
  const names = new Set<string>()
  blocksOf(text).forEach((marked, index) => {
    const {role, speaker, matter} = marks.exec(marked)?.groups ?? {}
    if (role || turns.length === 0)
      turns.push({type: 'turn', role: (role ?? 'other') as Role, children: []})
    const turn = turns.at(-1)
    if (turn && speaker) turn.speaker = speaker
    if (speaker) names.add(speaker)
    const value = marked.replace(marks, '')
    const note = /\[\^1\](?!:)/.test(value) ? '\n\n[^1]: note' : ''
    const [block] = parseMarkdown(value + note).children as Block[]
    if (!block) throw new Error(`Cannot build an empty block in ${JSON.stringify(marked)}`)
    block.data = {block: {value, ...(matter && {matter: matter as Matter})}}
    const place = {line: index + 1, column: 1}
    block.position = {start: place, end: place}
    turn?.children.push(block)
  })
  const tree: Root = {
    type: 'root',
    children: turns,
    data: {lang, speakers: [...names].map((name) => ({name}))}
  }
  units()(tree)
  return tree
}

/** The blocks of a marked text. */
export function blocksOf(text: string): string[] {
  return text.trim().split(/\n{2,}/)
}

/** The values of the blocks, without marks. */
export function valuesOf(text: string): string[] {
  return blocksOf(text).map((block) => block.replace(marks, ''))
}
