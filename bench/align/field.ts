import type {Dictionary} from '../../pipeline/align/dictionary/index.ts'
import {describeBeads} from '../../pipeline/align/model/describe.ts'
import {featureCount} from '../../pipeline/align/model/features.ts'
import {bestWay} from '../../pipeline/align/model/lattice.ts'
import {type Band, cellAt} from '../../pipeline/align/search/band.ts'
import type {BeadType} from '../../pipeline/align/search/bead-types.ts'
import {fitLengths} from '../../pipeline/align/search/local-lengths.ts'
import {firstPairs} from '../../pipeline/align/texts.ts'
import {type GoldDocument, keyOf} from './gold.ts'

/** A document for learning: every bead that may stand in it, with its features. */
export interface Field {
  document: GoldDocument
  band: Band
  types: readonly BeadType[]
  /** At `cell * types + type`: the number of the bead, or -1. */
  beadAt: Int32Array
  /** `featureCount` numbers for each bead. */
  features: Float32Array
  /** The places of the beads of the way that fits the gold best. */
  right: Set<number>
}

/**
 * Describe every bead of a document, as `refine` would.
 *
 * @param fit How lengths are fitted to the document.
 */
export function fieldOf(document: GoldDocument, dictionary: Dictionary, fit = fitLengths): Field {
  const evidence = {dictionary, source: 'zh', target: 'en'}
  const earlier = firstPairs(document.zh, document.en, evidence, fit)
  const {types} = earlier
  const {band, each} = describeBeads(earlier)
  const beadAt = new Int32Array(band.start[band.low.length]! * types.length).fill(-1)
  const rows: Float32Array[] = []
  each((place, _, values) => {
    beadAt[place] = rows.length
    rows.push(Float32Array.from(values))
  })
  const features = new Float32Array(rows.length * featureCount)
  rows.forEach((row, index) => features.set(row, index * featureCount))
  const field = {document, band, types, beadAt, features}
  return {...field, right: rightWay(field)}
}

/** The way with most beads of the gold: some of the gold’s are of no type that is looked for. */
function rightWay({document, band, types, beadAt}: Omit<Field, 'right'>): Set<number> {
  const gold = new Set(document.gold.map(([zh, en]) => keyOf(zh, en)))
  const range = (end: number, count: number) =>
    Array.from({length: count}, (_, at) => end - count + at)
  const scores = new Float32Array(beadAt.length).fill(-Infinity)
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row]!; column < band.high[row]!; column++) {
      const first = cellAt(band, row, column) * types.length
      types.forEach(({zh, en}, index) => {
        if (beadAt[first + index]! < 0) return
        const isGold = gold.has(keyOf(range(row, zh), range(column, en)))
        scores[first + index] = isGold ? 1 : -0.01
      })
    }
  }

  const way = bestWay({band, types, scores})
  return new Set(way.map(({cell, type}) => cell * types.length + type))
}
