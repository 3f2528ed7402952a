import type {Grid} from '../search/grid.ts'
import type {Pair} from '../search/pair.ts'
import type {BothTraits} from './traits.ts'

/** How far a bead is from the habits of its text, in standard deviations, 0 to `far`. */
export interface Habits {
  /** By clauses: rows and columns from, up to. */
  clauses(row: number, rowEnd: number, column: number, columnEnd: number): number
  /** By words. */
  tokens(row: number, rowEnd: number, column: number, columnEnd: number): number
}

const far = 5
/** Pairs of a general kind that those of the text are mixed with: of equal sides, and this variance. */
const general = {pairs: 30, variance: 0.15}

/** Learn how much more clauses and words one side has in the pairs of a text. */
export function makeHabits(
  {zh, en}: Pick<Grid, 'zh' | 'en'>,
  traits: BothTraits,
  pairs: readonly Pair[]
): Habits {
  const clauses = ratioOf(traits.zh.clauses.from, traits.en.clauses.from, 1)
  const tokens = ratioOf(zh.start, en.start, 2)
  const both = pairs.filter((pair) => pair.zhCount > 0 && pair.enCount > 0)
  const learn = (ratio: Ratio) =>
    spreadOf(both.map((one) => ratio(one.zh, one.zh + one.zhCount, one.en, one.en + one.enCount)))
  const [ofClauses, ofTokens] = [learn(clauses), learn(tokens)]
  return {
    clauses: (...place) => ofClauses(clauses(...place)),
    tokens: (...place) => ofTokens(tokens(...place))
  }
}

type Ratio = (row: number, rowEnd: number, column: number, columnEnd: number) => number

/** Logarithm of the ratio of what both sides of a bead have. */
function ratioOf(rows: Int32Array, columns: Int32Array, more: number): Ratio {
  return (row, rowEnd, column, columnEnd) =>
    Math.log((rows[rowEnd]! - rows[row]! + more) / (columns[columnEnd]! - columns[column]! + more))
}

function spreadOf(values: readonly number[]): (value: number) => number {
  const count = values.length + general.pairs
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const deviation = Math.sqrt((squares + general.pairs * general.variance) / count)
  return (value) => Math.min(far, Math.abs(value - mean) / deviation)
}
