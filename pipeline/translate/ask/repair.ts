import type {Answer} from '../engine.ts'
import {halves, isOfText} from './halves.ts'
import type {Item} from './item.ts'
import type {Asking, Result} from './ladder.ts'
import {faultsOf, isMended} from './judge.ts'
import {readOff} from './read-off.ts'

/**
 * Ask once for the terms and numbers that drafts lack. What comes is taken only where a fault is gone
 * and no other has come; else the draft stands.
 *
 * @throws {EngineError} Where asking on is of no use.
 */
export async function repair(items: readonly Item[], asking: Asking): Promise<void> {
  if (items.length === 0) return
  const batch = asking.batchOf(items)
  let answer: Answer | undefined
  try {
    answer = await asking.ask(batch, items)
  } catch (error) {
    if (!isOfText(error)) throw error
    if (items.length === 1) await asking.keep(items.map(standing))
    else for (const half of halves(items)) await repair(half, asking)
    return
  }

  if (!answer) return
  const {judge} = asking
  const readings = readOff(answer, items, {judge, lang: batch.languages.target})
  await asking.keep(
    readings.map(({item, value, faults}): Result => {
      const isBetter = value !== undefined && isMended(faultsOf(item.draft?.faults ?? []), faults)
      return isBetter ? {item, value, faults} : standing(item)
    })
  )
}

/** A draft as it is, with what is wrong with it. */
export function standing(item: Item): Result {
  return {item, value: item.draft?.value ?? '', faults: faultsOf(item.draft?.faults ?? [])}
}
