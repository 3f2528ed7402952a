import type {Answer, Batch, Engine, EngineError} from '../engine.ts'
import {halves, isOfText} from './halves.ts'
import type {Item} from './item.ts'
import type {Faults, Judge} from './judge.ts'
import {halve} from './pieces.ts'
import type {Reading} from './read-off.ts'
import {isGood, readOff} from './read-off.ts'

/** What came of an item. */
export interface Result extends Reading {
  /** Why it has no translation that counts, once it is not asked for again. */
  reason?: string
}

export interface Asking {
  engine: Engine
  judge: Judge
  /** Makes what an engine is asked of items. */
  batchOf: (items: readonly Item[]) => Batch
  /** Asks, unless nothing more may be asked: then it gives nothing. */
  ask: (batch: Batch, items: readonly Item[]) => Promise<Answer | undefined>
  /** Keeps what came; nothing else is asked before that is done. */
  keep: (results: readonly Result[]) => Promise<void>
}

/** How often a unit is asked for before what came of it stands. */
const rounds = 3

/**
 * Ask for items until each has an answer that counts: those whose answer is missing or spoilt again,
 * alone; where none of several fits, in halves. What still does not count after that stands.
 *
 * @throws {EngineError} Where asking on is of no use.
 */
export async function climb(items: readonly Item[], asking: Asking, round = 1): Promise<void> {
  if (items.length === 0) return
  const batch = asking.batchOf(items)
  let answer: Answer | undefined
  try {
    answer = await asking.ask(batch, items)
  } catch (error) {
    await climbDown(items, asking, round, error)
    return
  }

  if (!answer) return
  const readings = readOff(answer, items, {judge: asking.judge, lang: batch.languages.target})
  const bad = readings.filter((reading) => !isGood(reading))
  await asking.keep(readings.filter(isGood))
  await askAgain(bad, items, asking, round)
}

async function askAgain(
  bad: readonly Reading[],
  items: readonly Item[],
  asking: Asking,
  round: number
): Promise<void> {
  if (bad.length === 0) return
  if (!asking.engine.listens || (items.length === 1 && round >= rounds)) {
    await asking.keep(bad.map(standing))
  } else if (items.length > 1 && (bad.length === items.length || round > 1)) {
    for (const half of halves(bad.map(toMend))) await climb(half, asking, round)
  } else await climb(bad.map(toMend), asking, round + 1)
}

/** An item with what was wrong in its answer, where telling it helps. */
function toMend({item, value, faults}: Reading): Item {
  if (value === undefined) return item
  const spoilt = {value, faults}
  const told = faults.hard.filter(({rule}) => rule === 'markup-lost' || rule === 'han-in-target')
  if (told.length < faults.hard.length) return {...item, spoilt}
  return {...item, spoilt, draft: {value, faults: [...faults.hard, ...faults.soft]}}
}

/** What does not count is better than nothing: it stands, with its finding. */
function standing({item, ...last}: Reading): Result {
  const reading = last.value === undefined && item.spoilt ? item.spoilt : last
  const [fault] = reading.faults.hard
  return {item, ...reading, reason: fault?.reason ?? 'Missing in its answers'}
}

async function climbDown(
  items: readonly Item[],
  asking: Asking,
  round: number,
  error: unknown
): Promise<void> {
  if (!isOfText(error)) throw error
  const [item, ...others] = items
  if (others.length > 0) {
    for (const half of halves(items)) await climb(half, asking, round)
  } else if (item) await cutUp(item, asking, error)
}

/** A paragraph that is too long for an engine is asked for in pieces. */
async function cutUp(item: Item, asking: Asking, error: EngineError): Promise<void> {
  const {languages} = asking.batchOf([item])
  const halved = error.fault === 'too-long' ? halve(item.value, languages) : undefined
  const [reading] = halved ? await pieceTogether(item, halved, asking) : []
  const result = reading ?? {item, faults: none, reason: error.message}
  await asking.keep([isGood(result) ? result : {...standing(result), ...result}])
}

const none: Faults = {hard: [], soft: []}

async function pieceTogether(
  item: Item,
  {parts, between}: {parts: [string, string]; between: string},
  asking: Asking
): Promise<Reading[]> {
  const values: string[] = []
  const keep: Asking['keep'] = async (results) => {
    for (const {value} of results) if (value !== undefined) values.push(value)
  }
  for (const [at, value] of parts.entries()) {
    // Only the whole is held against the rules.
    const {draft: _, ...bare} = item
    const piece = {...bare, id: `${item.id}.${at + 1}`, value}
    await climb([piece], {...asking, judge: () => [], keep})
    if (values.length <= at) return []
  }

  const {languages} = asking.batchOf([item])
  const whole = [{id: item.id, value: values.join(between)}]
  return readOff({targets: whole}, [item], {judge: asking.judge, lang: languages.target})
}
