import type {Band} from '../search/band.ts'
import type {Similarity} from './similarity.ts'

/** Units that a bead joins at most. */
const most = 6
/** Units of one side that are compared at once. */
const rows = 128

/** How alike the units of both texts are that may be paired, and units of one text near each other. */
export interface Nearness {
  /** Of a Chinese and an English unit inside the band; NaN outside. */
  between(zh: number, en: number): number
  zh: Beside
  en: Beside
}

/** How alike two units of one text are that stand no further apart than a bead reaches. */
export type Beside = (unit: number, later: number) => number

/** Compare what may be paired, some units at a time. */
export async function makeNearness(
  similarity: Similarity,
  zh: readonly string[],
  en: readonly string[],
  {low, high, start}: Band
): Promise<Nearness> {
  const cells = new Float32Array(start[zh.length]!)
  for (let first = 0; first < zh.length; first += rows) {
    const last = Math.min(zh.length, first + rows)
    const [from, to] = [low[first]!, high[last - 1]!]
    const matrix = await similarity.compare(zh.slice(first, last), en.slice(from, to))
    for (let row = first; row < last; row++) {
      const base = (row - first) * (to - from) - from
      cells.set(matrix.subarray(base + low[row]!, base + high[row]!), start[row])
    }
  }

  return {
    between: (row, column) =>
      column < low[row]! || column >= high[row]!
        ? Number.NaN
        : cells[start[row]! + column - low[row]!]!,
    zh: await besides(similarity, zh),
    en: await besides(similarity, en)
  }
}

async function besides(similarity: Similarity, units: readonly string[]): Promise<Beside> {
  const cosines = new Float32Array(units.length * most)
  for (let first = 0; first < units.length; first += rows) {
    const own = units.slice(first, first + rows)
    const reach = units.slice(first, first + rows + most - 1)
    const matrix = await similarity.compare(own, reach)
    own.forEach((_, at) => {
      const row = matrix.subarray(
        at * reach.length + at,
        Math.min((at + 1) * reach.length, at * reach.length + at + most)
      )
      cosines.set(row, (first + at) * most)
    })
  }

  return (unit, later) => cosines[unit * most + later - unit]!
}
