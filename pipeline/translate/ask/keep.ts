import type {VFile} from 'vfile'
import type {State} from '../../tree/index.ts'
import {report, sourceOf} from '../../tree/index.ts'
import type {Claims} from '../claims.ts'
import type {Entry, Memory} from '../memory.ts'
import {setTarget} from '../recall.ts'
import type {Made} from './entry.ts'
import {entryOf} from './entry.ts'
import type {Item} from './item.ts'
import type {Result} from './ladder.ts'
import type {Spending} from './spending.ts'

export interface Keeping {
  made: Made
  file: VFile
  memory: Memory
  claims: Claims
  spending: Spending
  /** ISO 8601 instant. */
  now: () => string
}

/**
 * Keep what came of items: first in the memory, then in the text. What awaits its repair stays
 * claimed.
 *
 * @param stateOf `initial` for what awaits its repair.
 */
export async function keep(
  results: readonly Result[],
  stateOf: (result: Result) => State,
  {made, file, memory, claims, spending, now}: Keeping
): Promise<void> {
  const instant = now()
  const kept = results.flatMap((result) => {
    const {item, value} = result
    if (value === undefined) return []
    const state = stateOf(result)
    // A clock may have been put back since.
    const before = item.units[0]?.data?.provenance?.changed ?? ''
    const changed = before > instant ? before : instant
    return [{item, entry: entryOf(item, {value, state, usage: spending.of(item), changed}, made)}]
  })
  await memory.remember(kept.map(({entry}) => entry))
  for (const {item, entry} of kept) place(item, entry, 'engine', made)
  for (const result of results) if (result.value === undefined) reportNone(result, file)
  const waiting = new Set(kept.filter(({entry}) => entry.state === 'initial').map(({item}) => item))
  const done = results.filter(({item}) => !waiting.has(item))
  await claims.release(done.map(({item}) => item.claim))
}

/** Put an entry where its words stand. */
export function place(
  item: Item,
  entry: Entry,
  origin: 'engine' | 'memory',
  {tree}: Made
): undefined {
  for (const unit of item.units) setTarget(unit, entry, origin)
  if (item.label) tree.data?.labelNames?.set(item.label.name, entry.target.value)
}

/** A translation that the glossary has outdated stays where there is no better. */
function reportNone({item: {units, why}, reason = ''}: Result, file: VFile): undefined {
  if (why !== 'open') return
  for (const unit of units) {
    const position = sourceOf(unit)?.position
    report(file, {
      rule: 'no-answer',
      severity: 'warning',
      reason: `Missing answer of the engine, expected a translation: ${reason}`,
      unit: unit.id,
      ...(position && {place: position})
    })
  }
}
