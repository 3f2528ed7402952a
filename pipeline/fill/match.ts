import {chunksOf} from './chunks.ts'
import type {Chunks} from './chunks.ts'
import {findInOrder} from './in-order.ts'

/** Units that a pair belongs to: from `start`, before `end`. */
export interface UnitRun {
  start: number
  end: number
}

/** What stands in a text, as far as finding goes. */
interface Text {
  chunks: Chunks
  /** The turn of each unit: a pair never reaches over two. */
  turns: readonly number[]
}

/**
 * Find the units whose sources pairs repeat: in order, and what was moved wherever it stands now.
 *
 * @param sources The sources of the pairs; an empty one belongs nowhere.
 * @param values The sources of the units.
 * @param turns The turn of each unit.
 * @returns For each pair its units; each unit in one pair at most.
 */
export function matchRuns(
  sources: readonly string[],
  values: readonly string[],
  turns: readonly number[]
): Array<UnitRun | undefined> {
  const pairs = chunksOf(sources)
  const text: Text = {chunks: chunksOf(values), turns}
  const found = findInOrder(pairs.keys, text.chunks.keys)
  const runs = sources.map((_, index) => {
    const places = found.subarray(pairs.start[index], pairs.start[index + 1])
    const first = places[0] ?? -1
    const isWhole = first >= 0 && places.every((place, at) => place === first + at)
    return isWhole ? runAt(text, first, places.length) : undefined
  })
  findMoved(runs, pairs, text)
  return runs
}

/** The run of whole units of one turn that chunks make up. */
function runAt({chunks, turns}: Text, first: number, size: number): UnitRun | undefined {
  const {start, text} = chunks
  const from = text[first]!
  const to = text[first + size - 1]!
  const isWhole = start[from] === first && start[to + 1] === first + size
  return isWhole && turns[from] === turns[to] ? {start: from, end: to + 1} : undefined
}

/** Find runs for the pairs that have none among the units that are left; the first one is taken. */
function findMoved(runs: Array<UnitRun | undefined>, pairs: Chunks, text: Text): undefined {
  const taken = new Uint8Array(text.turns.length)
  for (const run of runs) if (run) taken.fill(1, run.start, run.end)
  const heads = headsOf(text.chunks)
  const tried = new Map<string, number>()
  runs.forEach((run, index) => {
    const keys = pairs.keys.slice(pairs.start[index], pairs.start[index + 1])
    if (run || keys.length === 0) return
    const places = heads.get(keys[0]!) ?? []
    const whole = keys.join('\n\n')
    let next = tried.get(whole) ?? 0
    while (next < places.length && !runs[index]) {
      const first = places[next++]!
      const isSame = keys.every((key, at) => text.chunks.keys[first + at] === key)
      const here = isSame ? runAt(text, first, keys.length) : undefined
      if (!here || taken.subarray(here.start, here.end).includes(1)) continue
      taken.fill(1, here.start, here.end)
      runs[index] = here
    }

    tried.set(whole, next)
  })
}

/** Where units begin, by their first chunks. */
function headsOf({keys, start}: Chunks): Map<string, number[]> {
  const starts = [...new Set(start)].filter((at) => at < keys.length)
  return Map.groupBy(starts, (at) => keys[at]!)
}
