import {firstPairs} from '../../pipeline/align/texts.ts'
import {featureCount, makeFeatures} from '../../pipeline/align/model/features.ts'
import {cellAt} from '../../pipeline/align/model/lattice.ts'
import type {Band} from '../../pipeline/align/search/band.ts'
import type {BeadType} from '../../pipeline/align/search/bead-types.ts'
import {makeLikelihoods} from '../../pipeline/align/search/likelihood.ts'
import {bandAlong, unitBand} from '../../pipeline/align/search/pair.ts'
import {weights} from '../../pipeline/align/search/weights.ts'
import type {Dictionary} from '../../pipeline/align/dictionary/index.ts'
import {type GoldDocument, keyOf} from './gold.ts'

/** A document for learning: every bead that may stand in it, with its features. */
export interface Field {
  set: string
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

/** Describe every bead of a document, as `refine` would. */
export function fieldOf(set: string, document: GoldDocument, dictionary: Dictionary): Field {
  const evidence = {dictionary, source: 'zh', target: 'en'}
  const {grid, second: pairs, types} = firstPairs(document.zh, document.en, evidence)
  const band = bandAlong(grid, pairs)
  const units = unitBand(band)
  const likelihoods = makeLikelihoods(grid, units, types, weights)
  const described = makeFeatures(grid, likelihoods, {band: units, pairs, weights})
  const beadAt = new Int32Array(band.start[band.low.length]! * types.length).fill(-1)
  const rows: Float32Array[] = []
  const values = new Float64Array(featureCount)
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row]!; column < band.high[row]!; column++) {
      const first = cellAt(band, row, column) * types.length
      types.forEach((type, index) => {
        if (cellAt(band, row - type.zh, column - type.en) < 0) return
        if (!described.write(type, row, column, values)) return
        beadAt[first + index] = rows.length
        rows.push(Float32Array.from(values))
      })
    }
  }

  const features = new Float32Array(rows.length * featureCount)
  rows.forEach((row, index) => features.set(row, index * featureCount))
  const field = {set, document, band, types, beadAt, features}
  return {...field, right: rightWay(field)}
}

/** The way with most beads of the gold: some of the gold’s are of no type that is looked for. */
function rightWay({document, band, types, beadAt}: Omit<Field, 'right'>): Set<number> {
  const gold = new Set(document.gold.map(([zh, en]) => keyOf(zh, en)))
  const range = (end: number, count: number) =>
    Array.from({length: count}, (_, at) => end - count + at)
  const best = new Float64Array(band.start[band.low.length]!).fill(-Infinity)
  const choice = new Int32Array(best.length)
  best[0] = 0
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row]!; column < band.high[row]!; column++) {
      const cell = cellAt(band, row, column)
      types.forEach(({zh, en}, index) => {
        if (beadAt[cell * types.length + index]! < 0) return
        const isGold = gold.has(keyOf(range(row, zh), range(column, en)))
        const value = best[cellAt(band, row - zh, column - en)]! + (isGold ? 1 : -0.01)
        if (value <= best[cell]!) return
        best[cell] = value
        choice[cell] = index
      })
    }
  }

  const right = new Set<number>()
  let [row, column] = [document.zh.length, document.en.length]
  while (row > 0 || column > 0) {
    const cell = cellAt(band, row, column)
    const type = choice[cell]!
    right.add(cell * types.length + type)
    row -= types[type]!.zh
    column -= types[type]!.en
  }

  return right
}
