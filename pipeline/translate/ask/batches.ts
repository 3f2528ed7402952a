import {tokensIn} from '../tokens.ts'
import type {Item} from './item.ts'
import {termsIn} from './terms.ts'
import type {Telling} from './terms.ts'

/** How much is asked at once. */
export interface BatchLimits {
  /** Tokens of the source, about; a longer unit is a batch of its own. */
  tokens: number
  /** Concepts that the engine is told of. */
  terms: number
}

/** Cut items into batches, in order; none runs over a chapter's end. */
export function batchesOf(items: readonly Item[], limits: BatchLimits, telling: Telling): Item[][] {
  const batches: Item[][] = []
  let tokens = 0
  let concepts = new Set<string>()
  for (const item of items) {
    const batch = batches.at(-1)
    const own = tokensIn(item.value) + tokensIn(item.draft?.value ?? '')
    const told = new Set(termsIn([item], telling).map(({concept}) => concept))
    const all = new Set([...concepts, ...told])
    const fits = tokens + own <= limits.tokens && all.size <= limits.terms
    if (batch && fits && (batch.at(-1)?.chapter === item.chapter || batch.at(-1)?.label)) {
      batch.push(item)
      tokens += own
      concepts = all
    } else {
      batches.push([item])
      tokens = own
      concepts = told
    }
  }

  return batches
}
