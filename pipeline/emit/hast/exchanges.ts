import type {Root} from 'mdast'
import type {Block, Turn, Unit} from '../../tree/index.ts'

/** A question and what follows until the next one, or what stands before the first question. */
export interface Exchange {
  id: string
  /** Number of the question from 1; none before the first. */
  number?: number
  turns: Turn[]
}

/** Whether a turn's child is wrapped into a unit already. */
export function isUnit(node: Unit | Block): node is Unit {
  return node.type === 'unit'
}

/**
 * Gather a chapter's turns by question.
 *
 * @param prefix Stands before the ids.
 */
export function exchanges(tree: Root, prefix: string): Exchange[] {
  const list: Exchange[] = []
  let number = 0
  for (const turn of tree.children) {
    if (turn.type !== 'turn') continue
    if (turn.role === 'question') list.push({id: `${prefix}q${++number}`, number, turns: [turn]})
    else if (list.length > 0) list.at(-1)?.turns.push(turn)
    else list.push({id: `${prefix}front`, turns: [turn]})
  }

  return list
}
