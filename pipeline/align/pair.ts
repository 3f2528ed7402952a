import {anchoredBand} from './anchors.ts'
import {type Band, bandAround, makeBand, turnBand, wholeBand} from './band.ts'
import type {BeadType} from './bead-types.ts'
import {type Likelihood, confidences} from './confidence.ts'
import {type Explained, explain} from './explain.ts'
import type {Grid} from './grid.ts'
import {logTail} from './length.ts'
import {search} from './search.ts'
import {type Tokens, joinUnits} from './tokens/index.ts'
import type {Weights} from './weights.ts'

/** What is known of the units besides their words. */
export interface Guide {
  /** How much two units belong together, as a logarithm of likelihood; 0 where nothing is known. */
  affinity(zh: number, en: number): number
  /** How much speaks for a pair that begins with two units, whatever their words, as logarithm of odds. */
  support(zh: number, en: number): number
  /** 1 for units that must not be joined with the one before them. */
  zhBorder: Uint8Array
  enBorder: Uint8Array
}

/** Units of both texts that belong together: `zhCount` from `zh`, `enCount` from `en`. */
export interface Pair {
  zh: number
  zhCount: number
  en: number
  enCount: number
  /** How sure the pairing is, 0 to 1. */
  score: number
  /** How sure it is by its own words and length alone. */
  own: number
}

/** Cells up to which the whole grid is searched. */
const whole = 100_000

/** Around the pairs of an earlier run. */
const width = {margin: 6, cells: 3e6}

/** What steers the search. */
export interface Steering {
  guide?: Guide | undefined
  /** Where earlier pairs begin, which the search keeps near to. */
  earlier?: ReadonlyArray<Pick<Pair, 'zh' | 'en'>> | undefined
}

/** Pair the units of both texts, in order; every unit is in one pair. */
export function pairUnits(
  grid: Grid,
  types: readonly BeadType[],
  weights: Weights,
  {guide, earlier}: Steering = {}
): Pair[] {
  const borders = earlier
    ? bandAlong(grid, earlier)
    : anchoredBand(grid.zh, grid.en, grid.links, whole)
  const likelihood = makeLikelihood(grid, unitBand(borders), types, weights)
  const spans = search(borders, types, {
    alone: () => weights.alone,
    pair(type, row, column) {
      if (guide && !mayJoin(guide, type, row, column)) return -Infinity
      const {words, length, stray} = likelihood(type.zh, type.en, row, column)
      const known = guide
        ? (guide.affinity(row - type.zh, column - type.en) + guide.affinity(row - 1, column - 1)) /
          2
        : 0
      return weights.words * words + weights.length * length - stray + known
    }
  })
  const scores = confidences(
    spans.map(({row, column, type: {zh, en}}) => {
      if (zh === 0 || en === 0) return undefined
      const known = guide?.support(row, column) ?? 0
      return {...likelihood(zh, en, row + zh, column + en), known}
    })
  )
  return spans.map(({row, column, type}, index) => ({
    zh: row,
    zhCount: type.zh,
    en: column,
    enCount: type.en,
    score: scores[index]?.score ?? 0,
    own: scores[index]?.own ?? 0
  }))
}

function bandAlong({zh, en}: Grid, pairs: NonNullable<Steering['earlier']>): Band {
  const way = pairs.map((pair) => ({row: pair.zh, column: pair.en}))
  return bandAround(zh.length.length, en.length.length, way, width)
}

function mayJoin({zhBorder, enBorder}: Guide, type: BeadType, row: number, column: number) {
  for (let at = row - type.zh + 1; at < row; at++) if (zhBorder[at] === 1) return false
  for (let at = column - type.en + 1; at < column; at++) if (enBorder[at] === 1) return false
  return true
}

interface JoinedLikelihood extends Likelihood {
  /** What units cost that are joined though their own words say little for it. */
  stray: number
}

/** The likelihood of pairing the `zh` units before `row` with the `en` units before `column`. */
type LikelihoodOf = (zh: number, en: number, row: number, column: number) => JoinedLikelihood

function makeLikelihood(
  grid: Grid,
  cells: Band,
  types: readonly BeadType[],
  weights: Weights
): LikelihoodOf {
  const {zh, en, ratio} = grid
  const turned = turnBand(cells, en.length.length)
  const mostZh = Math.max(...types.filter((type) => type.en > 0).map((type) => type.zh))
  const mostEn = Math.max(...types.filter((type) => type.zh > 0).map((type) => type.en))
  const forth = explain(zh, en, grid.links, grid.enSide, cells, mostZh, weights)
  const back = explain(en, zh, grid.back, grid.zhSide, turned, mostEn, weights)
  const zhLength = cumulated(zh.length)
  const enLength = cumulated(en.length)
  return (zhCount, enCount, row, column) => {
    const zhSize = zhLength[row]! - zhLength[row - zhCount]!
    const enSize = enLength[column]! - enLength[column - enCount]!
    const mean = Math.max(1, (zhSize + enSize / ratio) / 2)
    const forthSum = sumOf(forth, cells, row, zhCount, column, enCount, en, weights)
    const backSum = sumOf(back, turned, column, enCount, row, zhCount, zh, weights)
    return {
      words: forthSum.words + backSum.words,
      stray: forthSum.stray + backSum.stray,
      length: logTail((enSize - zhSize * ratio) / Math.sqrt(mean * weights.variance * ratio)),
      tokens:
        zh.start[row]! - zh.start[row - zhCount]! + en.start[column]! - en.start[column - enCount]!
    }
  }
}

/**
 * How well the `rows` before `row` explain the `columns` before `column`, and what columns cost that
 * they do not explain; not at all outside the band.
 */
function sumOf(
  {most, sums}: Explained,
  {low, high, start}: Band,
  row: number,
  rows: number,
  column: number,
  columns: number,
  tokens: Tokens,
  {stray: {weight, from, most: limit}}: Weights
): {words: number; stray: number} {
  const first = column - columns
  if (first < low[row - 1]! || column > high[row - 1]!) return {words: -Infinity, stray: 0}
  let words = 0
  let stray = 0
  const base = start[row - 1]! - low[row - 1]!
  for (let at = first; at < column; at++) {
    const own = sums[(base + at) * most + rows - 1]!
    words += own
    if (columns === 1) continue
    const size = Math.sqrt(Math.max(1, tokens.start[at + 1]! - tokens.start[at]!))
    stray += Math.min(limit, Math.max(0, weight * (from - own / size)))
  }

  return {words, stray}
}

/** The likelihood of one pair, by itself. */
export function likelihoodOf(
  grid: Grid,
  one: Omit<Pair, 'score' | 'own'>,
  weights: Weights
): Likelihood {
  const zh = joinUnits(grid.zh, Int32Array.of(one.zh, one.zh + one.zhCount))
  const en = joinUnits(grid.en, Int32Array.of(one.en, one.en + one.enCount))
  const single = [{zh: 1, en: 1, prior: 0}]
  return makeLikelihood({...grid, zh, en}, wholeBand(1, 1), single, weights)(1, 1, 1, 1)
}

function cumulated(lengths: Float64Array): Float64Array {
  const result = new Float64Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at++) result[at + 1] = result[at]! + lengths[at]!
  return result
}

/** The units that borders of a band enclose. */
function unitBand(borders: Band): Band {
  const rows = borders.low.length - 1
  const low = Int32Array.from({length: rows}, (_, row) => Math.max(0, borders.low[row + 1]! - 1))
  const high = Int32Array.from({length: rows}, (_, row) => Math.max(0, borders.high[row + 1]! - 1))
  return makeBand(low, high)
}
