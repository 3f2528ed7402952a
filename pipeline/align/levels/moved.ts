import {chance} from '../search/confidence.ts'
import type {Grid} from '../search/grid.ts'
import type {Pair} from '../search/pair.ts'
import {oddsOf} from './odds-of.ts'
import type {Passage} from './outline.ts'

/** Pairs that are this unsure may be wrong, and their passages have moved. */
const unsure = 0.1
/**
 * Logarithm of the odds that a passage and one elsewhere are each other's translation: of the first to be
 * found, how much better it must be than any other, and of those that stand beside one.
 */
const least = {first: 4, better: 2, beside: 0}
/** Pairs that are tried at most: where nearly nothing pairs, nothing has moved. */
const tried = 40_000

/** What moved: passages of both sides. */
interface Move {
  zh: number
  en: number
  odds: number
}

/**
 * Find passages whose counterpart stands elsewhere in the translation, out of order: a paragraph that
 * was moved, a box. They are pairs then, in the place of the Chinese.
 *
 * @param grid Passages.
 * @param pairs All passages but notes, in order.
 * @returns All of them again; `isMoved` of those out of order.
 */
export function pairMoved(
  grid: Grid,
  pairs: readonly Pair[],
  zh: readonly Passage[],
  en: readonly Passage[]
): Pair[] {
  const loose = pairs.filter((one) => isLoose(one))
  const rows = loose.flatMap((one) => (one.zhCount > 0 ? one.zh : []))
  const columns = loose.flatMap((one) => (one.enCount > 0 ? one.en : []))
  if (rows.length === 0 || columns.length === 0 || rows.length * columns.length > tried) {
    return [...pairs]
  }

  const paired = new Set(loose.map((one) => `${one.zh} ${one.zhCount && one.enCount && one.en}`))
  const found = rows.flatMap((row) =>
    columns.flatMap((column): Move[] => {
      if (paired.has(`${row} ${column}`) || zh[row]!.block !== en[column]!.block) return []
      return [
        {zh: row, en: column, odds: oddsOf(grid, {zh: row, zhCount: 1, en: column, enCount: 1})}
      ]
    })
  )
  const moves = chosen(found)
  return moves.length === 0 ? [...pairs] : withMoves(pairs, moves)
}

function isLoose({zhCount, enCount, own}: Pair): boolean {
  if (zhCount === 0 || enCount === 0) return true
  return zhCount === 1 && enCount === 1 && own < unsure
}

/** The surest, each way far better than any other; then what stands beside them on both sides. */
function chosen(found: readonly Move[]): Move[] {
  const best = found.filter(
    (one) =>
      one.odds >= least.first &&
      found.every(
        (other) =>
          other === one ||
          (other.zh !== one.zh && other.en !== one.en) ||
          other.odds < one.odds - least.better
      )
  )
  const taken = {zh: new Set(best.map((one) => one.zh)), en: new Set(best.map((one) => one.en))}
  const at = new Map(found.map((one) => [`${one.zh} ${one.en}`, one]))
  // Grows while it is walked through.
  for (const {zh, en} of best) {
    for (const step of [-1, 1]) {
      const next = at.get(`${zh + step} ${en + step}`)
      if (!next || next.odds < least.beside || taken.zh.has(next.zh) || taken.en.has(next.en))
        continue
      taken.zh.add(next.zh)
      taken.en.add(next.en)
      best.push(next)
    }
  }

  return best
}

function withMoves(pairs: readonly Pair[], moves: readonly Move[]): Pair[] {
  const byZh = new Map(moves.map((one) => [one.zh, one]))
  const gone = new Set(moves.map((one) => one.en))
  return pairs.flatMap((pair) => {
    const {zh, zhCount, en, enCount} = pair
    const move = zhCount === 1 && isLoose(pair) ? byZh.get(zh) : undefined
    const isGone = enCount === 1 && isLoose(pair) && gone.has(en)
    if (!move && !isGone) return [pair]
    const result: Pair[] = []
    if (move) {
      const sure = chance(move.odds)
      result.push({zh, zhCount: 1, en: move.en, enCount: 1, score: sure, own: sure, isMoved: true})
    } else if (zhCount > 0) result.push({...pair, enCount: 0, score: 0, own: 0})
    if (!isGone && enCount > 0) {
      result.push({zh: zh + zhCount, zhCount: 0, en, enCount, score: 0, own: 0})
    }

    return result
  })
}
