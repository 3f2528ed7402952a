import type {Root} from 'mdast'
import {type Block, blockText, type Turn, type Unit, unitsOf} from '../../tree/index.ts'
import {exchanges, isHeading} from './exchanges.ts'
import {unwrapped} from './text.ts'
import {walk} from '../../tree/walk-nodes.ts'
import {type Said, script} from './words.ts'

/** A line of the table of contents. */
export interface ContentsEntry {
  id: string
  kind: 'question' | 'heading'
  /** What it says in each language there is, source first. */
  said: Said[]
}

/**
 * The questions and headings of a chapter, for its table of contents.
 *
 * @param title The unit that is the chapter's title and so no entry.
 */
export function entries(tree: Root, prefix: string, title: Unit | undefined): ContentsEntry[] {
  return exchanges(tree, prefix).flatMap(({id, number, turns}) => [
    ...(number === undefined ? [] : question(id, turns[0])),
    ...turns.flatMap((turn) =>
      unitsOf(turn)
        .filter((unit) => unit !== title && isHeading(unit))
        .map((unit): ContentsEntry => ({id: prefix + unit.id, kind: 'heading', said: said([unit])}))
    )
  ])
}

/** The unit that holds a chapter's title. */
export function titleUnit(tree: Root): Unit | undefined {
  const units = unitsOf(tree)
  const [first] = units
  const isTitle = first?.children[0]?.children[0]
  return (
    units.find(({matter}) => matter === 'title') ??
    (isTitle?.type === 'heading' && isTitle.depth === 1 ? first : undefined)
  )
}

/**
 * What units say in each language, as readers see it, on one line.
 *
 * @param limit How much of it to keep, in columns: a Han character takes two.
 */
export function said(units: readonly Unit[], limit = 60): Said[] {
  return (['source', 'target'] as const).flatMap((name) => {
    const sides = units.flatMap(({children}) => children.filter(({type}) => type === name))
    const blocks: Block[] = sides.flatMap(({children}) => children)
    const text = unwrapped(blocks.map(sayingOf).join('\n')).replace(/\s+/g, ' ').trim()
    const [side] = sides
    if (!side || !text) return []
    // Latin letters are narrower than half of a Han character.
    const room = script(side.lang) === 'other' ? (limit * 7) / 6 : limit
    return [{lang: side.lang, text: shorten(text, room)}]
  })
}

/** The text of a block without the translator's notes in it, which are no part of what it says. */
function sayingOf(block: Block): string {
  const copy = structuredClone(block)
  walk(copy, (node) => {
    if (node.type === 'apparatus' && node.kind === 'translator-note') node.children = []
  })
  return blockText(copy)
}

function question(id: string, turn: Turn | undefined): ContentsEntry[] {
  return [{id, kind: 'question', said: said(turn ? unitsOf(turn) : [])}]
}

/** The first sentences where they fill half of the room, else as many words as there is room for. */
function shorten(text: string, limit: number): string {
  let columns = 0
  let kept = ''
  let sentences = ''
  for (const character of text) {
    columns += character > '\u2E7F' ? 2 : 1
    if (columns > limit) {
      if (sentences) return sentences
      const cutsWord = /[\p{Script=Latin}\d]/u.test(character)
      return `${kept.replace(cutsWord ? /[\p{Script=Latin}\d'’-]+$/u : '', '').trimEnd()}…`
    }

    kept += character
    if (columns > limit / 2 && /[。？！?!]/u.test(character)) sentences = kept
  }

  return text
}
