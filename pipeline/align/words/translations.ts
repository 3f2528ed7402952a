import type {Grid} from '../search/grid.ts'
import type {Pair} from '../search/pair.ts'

/** Rounds of expectation and maximisation. */
const rounds = 4

/** Likelihood of a word that nothing on the other side explains, and of any two words at first. */
const floor = 0.02

/** Occurrences that are taken off a word before its translations share it. */
const discount = 2

/** How often two words must be found to translate each other: once may be chance. */
const least = 1.6

/** How strong a link is that the texts prove alone. */
const proven = 3

/** The tokens of a pair, as rows and columns of a table. */
interface Cells {
  rows: number[]
  columns: number[]
}

/**
 * Find words that translate each other in pairs of units.
 *
 * @param found Is told both types and how strong their link is.
 */
export function findTranslations(
  grid: Grid,
  pairs: readonly Pair[],
  found: (zh: number, en: number, weight: number) => void
): undefined {
  const rowOf = repeated(
    grid.zh,
    pairs.map((pair) => [pair.zh, pair.zhCount])
  )
  const columnOf = repeated(
    grid.en,
    pairs.map((pair) => [pair.en, pair.enCount])
  )
  const width = columnOf.size
  const cells = pairs.map((pair) => ({
    rows: known(grid.zh, pair.zh, pair.zhCount, rowOf),
    columns: known(grid.en, pair.en, pair.enCount, columnOf)
  }))
  const table = new Float32Array(rowOf.size * width).fill(floor)
  for (const [zh, row] of rowOf) {
    for (let at = grid.links.start[zh]!; at < grid.links.start[zh + 1]!; at++) {
      const column = columnOf.get(grid.links.to[at]!)
      if (column !== undefined) table[row * width + column]! += grid.links.weight[at]!
    }
  }

  const counts = new Float32Array(table.length)
  for (let round = 0; round < rounds; round++) estimate(cells, table, counts, width)
  const columns = [...columnOf.keys()]
  for (const [zh, row] of rowOf) {
    for (let column = 0; column < width; column++) {
      if (counts[row * width + column]! < least) continue
      found(zh, columns[column]!, proven * table[row * width + column]!)
    }
  }
}

/** Types that stand more than once in units, numbered. */
function repeated(
  tokens: Grid['zh'],
  units: ReadonlyArray<readonly [first: number, count: number]>
): Map<number, number> {
  const once = new Set<number>()
  const number = new Map<number, number>()
  for (const [first, count] of units) {
    for (let at = tokens.start[first]!; at < tokens.start[first + count]!; at++) {
      const type = tokens.type[at]!
      if (!once.has(type)) once.add(type)
      else if (!number.has(type)) number.set(type, number.size)
    }
  }

  return number
}

function known(
  tokens: Grid['zh'],
  first: number,
  count: number,
  number: ReadonlyMap<number, number>
): number[] {
  const result: number[] = []
  for (let at = tokens.start[first]!; at < tokens.start[first + count]!; at++) {
    const found = number.get(tokens.type[at]!)
    if (found !== undefined) result.push(found)
  }

  return result
}

/** One round: share each word among those that may explain it, then take the shares as likelihood. */
function estimate(
  cells: readonly Cells[],
  table: Float32Array,
  counts: Float32Array,
  width: number
): undefined {
  counts.fill(0)
  const totals = new Float64Array(counts.length / Math.max(1, width))
  for (const {rows, columns} of cells) {
    for (const column of columns) {
      let sum = floor
      for (const row of rows) sum += table[row * width + column]!
      for (const row of rows) {
        const share = table[row * width + column]! / sum
        counts[row * width + column]! += share
        totals[row]! += share
      }
    }
  }

  for (let row = 0; row < totals.length; row++) {
    const scale = 1 / (totals[row]! + discount)
    for (let at = row * width; at < (row + 1) * width; at++) table[at] = counts[at]! * scale
  }
}
