import {likeness, pairsOfCharacters} from './likeness.ts'
import type {UnitRun} from './match.ts'

/** Texts less alike than this are different texts. */
const alike = 0.5

/** Units after the expected one that are looked at. */
const reach = 8

/**
 * Find the units of pairs whose source was changed since: between the same neighbours, as many blocks,
 * and alike.
 *
 * @param runs The units of the pairs that were found; those that are found now are added.
 * @param turns The turn of each unit.
 * @returns The indices of the pairs that are found now.
 */
export function findChanged(
  runs: Array<UnitRun | undefined>,
  sources: readonly string[],
  values: readonly string[],
  turns: readonly number[]
): number[] {
  const taken = new Uint8Array(values.length)
  for (const run of runs) if (run) taken.fill(1, run.start, run.end)
  const changed: number[] = []
  let expected = 0
  runs.forEach((known, index) => {
    const source = sources[index]
    let run = known
    if (!run && source) {
      const own = pairsOfCharacters(source)
      const size = blocksIn(source)
      for (let at = expected; !run && at < expected + reach && taken[at] === 0; at++) {
        const here = runFrom(at, size, values, turns, taken)
        const text = values.slice(here.start, here.end).join('\n\n')
        if (likeness(own, pairsOfCharacters(text)) >= alike) run = here
      }

      if (!run) return
      taken.fill(1, run.start, run.end)
      runs[index] = run
      changed.push(index)
    }

    if (run) expected = run.end
  })
  return changed
}

/** The units from one on that together have a number of blocks, as far as they are free. */
function runFrom(
  start: number,
  size: number,
  values: readonly string[],
  turns: readonly number[],
  taken: Uint8Array
): UnitRun {
  let end = start + 1
  let blocks = blocksIn(values[start] ?? '')
  while (blocks < size && taken[end] === 0 && turns[end] === turns[start]) {
    blocks += blocksIn(values[end++] ?? '')
  }

  return {start, end}
}

function blocksIn(value: string): number {
  return value.split(/\n[ \t]*\n/).length
}
