import {bandAlong, unitBand} from '../search/pair.ts'
import type {Pair} from '../search/pair.ts'
import type {BeadType} from '../search/bead-types.ts'
import {confidences} from '../search/confidence.ts'
import type {Grid} from '../search/grid.ts'
import {makeLikelihoods} from '../search/likelihood.ts'
import type {Likelihoods} from '../search/likelihood.ts'
import {weights} from '../search/weights.ts'
import {featureCount, featureNames, makeFeatures} from './features.ts'
import {bestWay, cellAt, chancesOf} from './lattice.ts'
import type {Lattice} from './lattice.ts'
import {makeRelated} from './related.ts'
import learnt from './weights.json' with {type: 'json'}

/** Weights of features by their names, and of types as `1-2`. */
export interface Learnt {
  features: Record<string, number>
  types: Record<string, number>
}

/** What the beads of two texts are judged by. */
export interface Judged {
  lattice: Lattice
  likelihoods: Likelihoods
}

/** Shorter texts have no habits: their pairs stay as they were. */
const few = 8

/**
 * Pair units again, near to how they were paired, by all that is known of beads: the weights were
 * learnt from hand-aligned texts.
 *
 * @returns Pairs whose scores are the chance that they are right.
 */
export function refine(grid: Grid, {first, second, types}: Earlier): Pair[] {
  if (second.length < few) return [...second]
  const {lattice, likelihoods} = judge(grid, second, types, learnt)
  const chances = chancesOf(lattice)
  const steps = bestWay(lattice)
  const own = confidences(
    steps.map(({row, column, type}) => {
      const {zh, en} = types[type]!
      if (zh === 0 || en === 0) return undefined
      return {...likelihoods.of(zh, en, row + zh, column + en), known: 0, isSilent: false}
    })
  )
  const related = makeRelated(first)
  return steps.map(({row, column, type, cell, from}, index): Pair => {
    const {zh, en} = types[type]!
    const right = chances(cell * types.length + type, cell, from)
    return {
      zh: row,
      zhCount: zh,
      en: column,
      enCount: en,
      score: zh > 0 && en > 0 ? right * related(row) : 0,
      own: own[index]?.own ?? 0
    }
  })
}

/** How units were paired before. */
export interface Earlier {
  /** By the dictionary alone. */
  first: readonly Pair[]
  /** By what the first pairs taught, too. */
  second: readonly Pair[]
  /** With priors as the texts have them. */
  types: readonly BeadType[]
}

/** Score every bead near to earlier pairs. */
export function judge(
  grid: Grid,
  pairs: readonly Pair[],
  types: readonly BeadType[],
  {features: byName, types: byType}: Learnt
): Judged {
  const band = bandAlong(grid, pairs)
  const units = unitBand(band)
  const likelihoods = makeLikelihoods(grid, units, types, weights)
  const features = makeFeatures(grid, likelihoods, {band: units, pairs, weights})
  const factors = featureNames.map((name) => byName[name] ?? 0)
  const biases = types.map(({zh, en}) => byType[`${zh}-${en}`] ?? 0)
  const scores = new Float32Array(band.start[band.low.length]! * types.length).fill(-Infinity)
  const values = new Float64Array(featureCount)
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row]!; column < band.high[row]!; column++) {
      const cell = band.start[row]! + column - band.low[row]!
      types.forEach((type, index) => {
        if (cellAt(band, row - type.zh, column - type.en) < 0) return
        if (!features.write(type, row, column, values)) return
        let score = biases[index]!
        for (let at = 0; at < featureCount; at++) score += factors[at]! * values[at]!
        scores[cell * types.length + index] = score
      })
    }
  }

  return {lattice: {band, types, scores}, likelihoods}
}
