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
import type {Lattice, Step} from './lattice.ts'
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
 * @param pairs How the units were paired before.
 * @param types With priors as the texts have them.
 */
export function refine(grid: Grid, pairs: readonly Pair[], types: readonly BeadType[]): Pair[] {
  if (pairs.length < few) return [...pairs]
  const {lattice, likelihoods} = judge(grid, pairs, types, learnt)
  const chances = chancesOf(lattice)
  const steps = bestWay(lattice)
  const related = confidences(
    steps.map(({row, column, type}) => {
      const {zh, en} = types[type]!
      if (zh === 0 || en === 0) return undefined
      return {...likelihoods.of(zh, en, row + zh, column + en), known: 0, isSilent: false}
    })
  )
  const texts = relatedness(
    related.map((one, index) => (isPaired(types, steps[index]!) ? one.own : undefined))
  )
  return steps.map(({row, column, type, cell, from}, index): Pair => {
    const {zh, en} = types[type]!
    const right = chances(cell * types.length + type, cell, from)
    return {
      zh: row,
      zhCount: zh,
      en: column,
      enCount: en,
      score: zh > 0 && en > 0 ? right * texts[index]! : 0,
      own: related[index]?.own ?? 0
    }
  })
}

function isPaired(types: readonly BeadType[], {type}: Step): boolean {
  const {zh, en} = types[type]!
  return zh > 0 && en > 0
}

/** Pairs on either side that tell whether the texts are each other’s translation there. */
const reach = 10
/**
 * Of pairs of texts that translate each other, the mean confidence by their own words and lengths is
 * 0.5 and more; of texts that do not, 0.3 and less.
 */
const middle = {mean: 0.4, width: 0.06}

/**
 * How surely the texts are each other's translation around each pair: without that, the way that is
 * likeliest among all means nothing.
 *
 * @param own How sure each pair is by itself; nothing where one side is empty.
 */
function relatedness(own: ReadonlyArray<number | undefined>): number[] {
  return own.map((_, index) => {
    const near = own.slice(Math.max(0, index - reach), index + reach + 1)
    const known = near.filter((one) => one !== undefined)
    const mean = known.reduce((sum, one) => sum + one, 0) / Math.max(1, known.length)
    return 1 / (1 + Math.exp((middle.mean - mean) / middle.width))
  })
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
