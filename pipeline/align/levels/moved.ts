import {chance} from '../search/confidence.ts'
import type {Grid} from '../search/grid.ts'
import type {Pair} from '../search/pair.ts'
import {oddsOf} from './odds-of.ts'
import type {Passage} from './outline.ts'

/** Pairs that are this unsure may be wrong, and their passages have moved. */
const unsure = 0.1
/**
 * Logarithm of the odds that a passage and one elsewhere are each other's translation: of the first to be
 * found, if nothing else were tried, how much better it must be than any other, and of those that stand
 * beside one.
 */
const least = {first: 2.5, better: 2, beside: 0}

/** Among many pairs some look good by chance. */
function leastOf(count: number): number {
  return least.first + Math.log(count)
}

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
  const all = pairs.flatMap((one) => (isCrossed(grid, one) ? separated(one) : [one]))
  const loose = all.filter((one) => isLoose(one))
  const rows = loose.flatMap((one) => (one.zhCount > 0 ? one.zh : []))
  const columns = loose.flatMap((one) => (one.enCount > 0 ? one.en : []))
  if (rows.length === 0 || columns.length === 0 || rows.length * columns.length > tried) {
    return [...pairs]
  }

  const isBoth = ({zhCount, enCount}: Pair) => zhCount > 0 && enCount > 0
  const paired = new Set(
    loose.filter((one) => isBoth(one)).map(({zh: row, en: column}) => `${row} ${column}`)
  )
  const found = rows.flatMap((row) =>
    columns.flatMap((column): Move[] => {
      if (paired.has(`${row} ${column}`) || zh[row]!.block !== en[column]!.block) return []
      return [
        {zh: row, en: column, odds: oddsOf(grid, {zh: row, zhCount: 1, en: column, enCount: 1})}
      ]
    })
  )
  const moves = chosen(found)
  return moves.length === 0 ? [...pairs] : inPlaceAgain(withMoves(all, moves))
}

/** Whether passages were joined that are each other's translation one by one, but out of order. */
function isCrossed(grid: Grid, {zh, zhCount, en, enCount}: Pair): boolean {
  if (zhCount < 2 || zhCount !== enCount) return false
  const best = Array.from({length: zhCount}, (_, row) => {
    const all = Array.from({length: enCount}, (_, column) =>
      oddsOf(grid, {zh: zh + row, zhCount: 1, en: en + column, enCount: 1})
    )
    const most = Math.max(...all)
    return most >= leastOf(zhCount * enCount) ? all.indexOf(most) : -1
  })
  return (
    !best.includes(-1) &&
    new Set(best).size === zhCount &&
    best.some((column, row) => column !== row)
  )
}

/** All passages of a pair alone. */
function separated({zh, zhCount, en, enCount}: Pair): Pair[] {
  const none = {score: 0, own: 0}
  const range = (from: number, count: number) => Array.from({length: count}, (_, at) => from + at)
  return [
    ...range(zh, zhCount).map((at) => ({zh: at, zhCount: 1, en, enCount: 0, ...none})),
    ...range(en, enCount).map((at) => ({zh: zh + zhCount, zhCount: 0, en: at, enCount: 1, ...none}))
  ]
}

/** Of passages that changed places, one is where it belongs: what stands in order did not move. */
function inPlaceAgain(pairs: readonly Pair[]): Pair[] {
  const both = pairs.filter(({zhCount, enCount}) => zhCount > 0 && enCount > 0)
  const next: number[] = []
  let nearest = Infinity
  for (const pair of both.toReversed()) {
    next.push(nearest)
    if (!pair.isMoved) nearest = pair.en
  }

  let before = -1
  const staying = new Set<Pair>()
  for (const pair of both) {
    const after = next.pop()!
    if (pair.isMoved && (pair.en < before || pair.en > after)) continue
    before = pair.en
    staying.add(pair)
  }

  return pairs.map(({isMoved, ...pair}, index) =>
    isMoved && !staying.has(pairs[index]!) ? {...pair, isMoved} : pair
  )
}

function isLoose({zhCount, enCount, own}: Pair): boolean {
  if (zhCount === 0 || enCount === 0) return true
  return zhCount === 1 && enCount === 1 && own < unsure
}

/** The surest, each way far better than any other; then what stands beside them on both sides. */
function chosen(found: readonly Move[]): Move[] {
  const best = found.filter(
    (one) =>
      one.odds >= leastOf(found.length) &&
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
