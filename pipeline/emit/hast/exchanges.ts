import type {Root} from 'mdast'
import {type Turn, turnsOf, type Unit, unitsOf} from '../../tree/index.ts'

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
      const heads = headsOf(list.at(-1))
      if (heads.length > 0) list.push({id: `${prefix}before-q${number}`, turns: heads})
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

/** Take off the headings at the end of an exchange: they stand over the next question. */
function headsOf(exchange: Exchange | undefined): Turn[] {
  if (exchange?.number === undefined) return []
  const {turns} = exchange
  const last = turns.findLastIndex(
    (turn) => turn.role !== 'other' || !unitsOf(turn).every((unit) => isHeading(unit))
  )
  return turns.splice(last + 1)
}
