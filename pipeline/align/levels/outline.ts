import type {Root} from 'mdast'
import {type Sentence, sentences} from '../../language/sentences.ts'
import {
  type Matter,
  type Role,
  type Source,
  type Turn,
  type Unit,
  blockText,
  sourceOf,
  turnsOf,
  unitsOf
} from '../../tree/index.ts'

/** What the aligner sees of a unit. */
export interface Passage {
  unit: Unit
  source: Source
  text: string
  /** In offsets of `text`. */
  sentences: readonly Sentence[]
  /** Index into `turns`. */
  turn: number
  /** Whether it must not be joined with the passage before it. */
  apart: boolean
  matter: Matter | undefined
  /** Type of its block. */
  block: string
  /** Whether it has no words: `……`. */
  isSilent: boolean
}

/** What the aligner sees of a text. */
export interface Outline {
  lang: string
  turns: Turn[]
  /** The units that have a translation of their own, in order, footnotes after all others. */
  passages: Passage[]
  /** Index of the first footnote. */
  notesFrom: number
}

/** Look at a text that was cut into turns and units. */
export function outlineOf(tree: Root, lang: string): Outline {
  const turns = turnsOf(tree)
  const all = turns.flatMap((turn, index) => passagesOf(turn, index, lang))
  const isNote = (passage: Passage) => passage.block === 'footnoteDefinition'
  const passages = all.filter((passage) => !isNote(passage))
  return {
    lang,
    turns,
    passages: [...passages, ...all.filter(isNote)],
    notesFrom: passages.length
  }
}

/** Passages of one turn are joined, but not over what needs no translation, and not unlike ones. */
function passagesOf(turn: Turn, index: number, lang: string): Passage[] {
  const passages: Passage[] = []
  let apart = true
  for (const unit of unitsOf(turn)) {
    const passage = passageOf(unit, index, lang)
    const before = passages.at(-1)
    if (passage) passages.push({...passage, apart: apart || !before || isUnlike(before, passage)})
    apart = !passage
  }

  return passages
}

function isUnlike(a: Passage, b: Passage): boolean {
  return a.matter !== b.matter || a.block === 'heading' || b.block === 'heading'
}

function passageOf(unit: Unit, turn: number, lang: string): Passage | undefined {
  const source = sourceOf(unit)
  const block = source?.children[0]
  if (!source || unit.origin === 'kept') return undefined
  const text = blockText(source)
  return {
    unit,
    source,
    text,
    sentences: sentencesOf(source, 0, lang),
    turn,
    apart: false,
    matter: unit.matter,
    block: block?.type ?? 'paragraph',
    isSilent: !/[\p{L}\p{N}]/u.test(text)
  }
}

interface Tree {
  type: string
  children?: Tree[]
}

const leaves: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code'])

/** Sentences of each block inside a block, in offsets of `blockText`. */
function sentencesOf(node: Tree, offset: number, lang: string): Sentence[] {
  const text = blockText(node)
  if (leaves.has(node.type) || !node.children) {
    return sentences(text, lang).map(({start, end}) => ({start: offset + start, end: offset + end}))
  }

  let at = offset
  return node.children.flatMap((child) => {
    const found = sentencesOf(child, at, lang)
    at += blockText(child).length + 1
    return found
  })
}

/** Whether a text tells who speaks. */
export function hasRoles({turns}: Outline): boolean {
  const roles = new Set<Role>(turns.map((turn) => turn.role))
  return roles.has('question') || roles.has('answer') || turns.some((turn) => turn.speaker)
}
