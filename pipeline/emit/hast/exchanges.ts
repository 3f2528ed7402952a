import type {Root} from 'mdast'
import {type Turn, turnsOf, type Unit} from '../../tree/index.ts'

/** A question and what follows until the next one, or what stands before the first question. */
export interface Exchange {
  id: string
  /** Number of the question from 1; none before the first. */
  number?: number
  turns: Turn[]
}

/**
 * Gather a chapter's turns by question.
 *
 * @param prefix Stands before the ids.
 */
export function exchanges(tree: Root, prefix: string): Exchange[] {
  const list: Exchange[] = []
  let number = 0
  for (const turn of turnsOf(tree)) {
    if (turn.role === 'question') {
      number++
      const end = headedEnd(list.at(-1))
      if (end.length > 0) list.push({id: `${prefix}before-q${number}`, turns: end})
      list.push({id: `${prefix}q${number}`, number, turns: [turn]})
    } else if (list.length > 0) list.at(-1)?.turns.push(turn)
    else list.push({id: `${prefix}front`, turns: [turn]})
  }

  return list
}

/** Whether a unit is a heading of the text. */
export function isHeading(unit: Unit): boolean {
  return unit.matter === 'heading' || unit.children[0]?.children[0]?.type === 'heading'
}

/** Take off the end of an exchange from a heading on: that stands over the next question. */
function headedEnd(exchange: Exchange | undefined): Turn[] {
  if (exchange?.number === undefined) return []
  const {turns} = exchange
  const said = turns.findLastIndex(({role}) => role !== 'other')
  const at = turns.findIndex((turn, index) => index > said && headingIn(turn) >= 0)
  if (at < 0) return []
  const [first, ...rest] = turns.splice(at)
  if (!first) return rest
  const start = headingIn(first)
  if (start > 0) turns.push({...first, children: first.children.slice(0, start)})
  return [{...first, children: first.children.slice(start)}, ...rest]
}

/** The place of the first heading among a turn's units; -1 without one. */
function headingIn({children}: Turn): number {
  return children.findIndex((child) => child.type === 'unit' && isHeading(child))
}
