import type {Item} from './item.ts'
import type {Asking, Result} from './ladder.ts'
import {faultsOf, isMended} from './judge.ts'
import {readOff} from './read-off.ts'

/**
 * Ask once for the terms and numbers that drafts lack. What comes is taken only where a fault is gone
 * and no other has come; else the draft stands.
 */
export async function repair(items: readonly Item[], asking: Asking): Promise<void> {
  const batch = asking.batchOf(items)
  const answer = await asking.ask(batch, items)
  if (!answer) return
  const {judge} = asking
  const readings = readOff(answer, items, {judge, lang: batch.languages.target})
  await asking.keep(
    readings.map(({item, value, faults}): Result => {
      const before = faultsOf(item.draft?.faults ?? [])
      if (value !== undefined && isMended(before, faults)) return {item, value, faults}
      return {item, value: item.draft?.value ?? '', faults: before}
    })
  )
}
