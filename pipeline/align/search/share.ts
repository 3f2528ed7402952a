import type {Grid} from './grid.ts'
import type {Pair} from './pair.ts'
import type {Tokens} from '../tokens/index.ts'

/** As likely right as wrong, by its own words. */
const even = 0.5

/** Words, of both texts together, below which nothing can be said. */
const least = 20

/**
 * The share of a text, by length, that pairs by its own words, 0 to 1; a pair counts the more the surer
 * it is, and not at all where it is more likely wrong. Of an extract and its whole text, the share is that of
 * the extract; of texts that are too short to tell, it is 1.
 */
export function pairedShare({zh, en}: Pick<Grid, 'zh' | 'en'>, pairs: readonly Pair[]): number {
  if (count(zh) + count(en) < least) return 1
  let zhPaired = 0
  let enPaired = 0
  for (const pair of pairs) {
    const weight = Math.max(0, (pair.own - even) / (1 - even))
    zhPaired += weight * sum(zh.length.subarray(pair.zh, pair.zh + pair.zhCount))
    enPaired += weight * sum(en.length.subarray(pair.en, pair.en + pair.enCount))
  }

  const shares = [
    [zhPaired, sum(zh.length)],
    [enPaired, sum(en.length)]
  ].map(([paired = 0, all = 0]) => (all === 0 ? 1 : paired / all))
  return Math.max(...shares)
}

function count({start}: Tokens): number {
  return (start.at(-1) ?? 0) - (start[0] ?? 0)
}

function sum(lengths: Float64Array): number {
  return lengths.reduce((total, length) => total + length, 0)
}
