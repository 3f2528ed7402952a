import {anchoredBand} from './anchors.ts'
import {type Band, bandAround, makeBand} from './band.ts'
import type {BeadType} from './bead-types.ts'
import {confidences} from './confidence.ts'
import type {Grid} from './grid.ts'
import {makeLikelihoods} from './likelihood.ts'
import {search} from './search.ts'
import type {Weights} from './weights.ts'

/** What is known of the units besides their words. */
export interface Guide {
  /** How much two units belong together, as a logarithm of likelihood; 0 where nothing is known. */
  affinity(zh: number, en: number): number
  /** How much speaks for a pair that begins with two units, whatever their words, as logarithm of odds. */
  support(zh: number, en: number): number
  /** Whether two units both have no words. */
  isSilent(zh: number, en: number): boolean
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
  /** Whether the English stands out of order. */
  isMoved?: boolean
}

/** Cells up to which the whole grid is searched. */
const whole = 100_000

/** Around the pairs of an earlier run. */
const width = {margin: 4, cells: 3e6}

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
  const likelihood = makeLikelihoods(grid, unitBand(borders), types, weights)
  const spans = search(borders, types, {
    alone: () => weights.alone,
    pair(type, row, column, least) {
      if (!guide) return likelihood.score(type.zh, type.en, row, column, least)
      if (!mayJoin(guide, type, row, column)) return -Infinity
      const first = guide.affinity(row - type.zh, column - type.en)
      const affinity = (first + guide.affinity(row - 1, column - 1)) / 2
      return affinity + likelihood.score(type.zh, type.en, row, column, least - affinity)
    }
  })
  const scores = confidences(
    spans.map(({row, column, type: {zh, en}}) => {
      if (zh === 0 || en === 0) return undefined
      const known = guide?.support(row, column) ?? 0
      const isSilent = zh === 1 && en === 1 && guide?.isSilent(row, column) === true
      return {...likelihood.of(zh, en, row + zh, column + en), known, isSilent}
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

/** A band of borders around earlier pairs. */
export function bandAlong({zh, en}: Grid, pairs: NonNullable<Steering['earlier']>): Band {
  const way = pairs.map((pair) => ({row: pair.zh, column: pair.en}))
  return bandAround(zh.length.length, en.length.length, way, width)
}

function mayJoin({zhBorder, enBorder}: Guide, type: BeadType, row: number, column: number) {
  for (let at = row - type.zh + 1; at < row; at++) if (zhBorder[at] === 1) return false
  for (let at = column - type.en + 1; at < column; at++) if (enBorder[at] === 1) return false
  return true
}

/** The units that borders of a band enclose. */
export function unitBand(borders: Band): Band {
  const rows = borders.low.length - 1
  const low = Int32Array.from({length: rows}, (_, row) => Math.max(0, borders.low[row + 1]! - 1))
  const high = Int32Array.from({length: rows}, (_, row) => Math.max(0, borders.high[row + 1]! - 1))
  return makeBand(low, high)
}
