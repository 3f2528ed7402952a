import {featureCount, featureNames} from '../../pipeline/align/model/features.ts'
import {type Learnt, typeName, weightsOf} from '../../pipeline/align/model/refine.ts'
import {fitLone} from '../../pipeline/align/model/lone.ts'
import {type Lattice, bestWay, chancesOf, eachBead} from '../../pipeline/align/model/lattice.ts'
import type {BeadType} from '../../pipeline/align/search/bead-types.ts'
import type {Field} from './field.ts'

/** Rounds over all documents, how fast weights move, and how strongly they are held to zero. */
const settings = {rounds: 60, step: 0.1, restraint: 10}

/** Weights that are believed before anything is learnt, and held to; the others are held to zero. */
const beliefs: Partial<Record<string, number>> = {prior: 1, forth: 0.2, back: 0.2, length: 0.8}

/** A bead of a document, and how likely it is by the model. */
export interface FoundBead {
  source: number[]
  target: number[]
  chance: number
}

/**
 * Learn weights under which the right ways of documents are likeliest: maximum conditional likelihood
 * by Adam (Kingma and Ba 2015), with a Gaussian prior on weights of features of unit variance.
 *
 * @param without Names of features that are left out.
 */
export function learnWeights(
  fields: readonly Field[],
  types: readonly BeadType[],
  without: readonly string[] = []
): Learnt {
  const size = featureCount + types.length
  const scale = scalesOf(fields, size)
  const start = featureNames.map((name) => (without.includes(name) ? 0 : (beliefs[name] ?? 0)))
  const weights = Float64Array.from({length: size}, (_, at) => start[at] ?? 0)
  const [mean, square] = [new Float64Array(size), new Float64Array(size)]
  const left = new Set(without.map((name) => featureNames.findIndex((one) => one === name)))
  for (let round = 1; round <= settings.rounds; round++) {
    const slope = new Float64Array(size)
    for (const field of fields) addSlope(field, weights, slope)
    for (let at = 0; at < size; at++) {
      const drawn = settings.restraint * scale[at]! * (weights[at]! - (start[at] ?? 0))
      const own = left.has(at) ? 0 : slope[at]! / scale[at]! - drawn
      mean[at] = 0.9 * mean[at]! + 0.1 * own
      square[at] = 0.99 * square[at]! + 0.01 * own * own
      const even = Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-8
      const speed = settings.step * (1 - (0.9 * round) / settings.rounds)
      weights[at]! += (speed * (mean[at]! / (1 - 0.9 ** round))) / even / scale[at]!
    }
  }

  const rounded = (value: number) => Number(value.toFixed(4))
  return {
    features: Object.fromEntries(featureNames.map((name, at) => [name, rounded(weights[at]!)])),
    types: Object.fromEntries(
      types.map((type, at) => [typeName(type), rounded(weights[featureCount + at]!)])
    )
  }
}

/** Standard deviations of the features, so that they are held to zero alike. */
function scalesOf(fields: readonly Field[], size: number): Float64Array {
  const scale = new Float64Array(size).fill(1)
  for (let at = 0; at < featureCount; at++) {
    const sum = {values: 0, squares: 0, count: 0}
    for (const {features} of fields) {
      for (let place = at; place < features.length; place += featureCount) {
        sum.values += features[place]!
        sum.squares += features[place]! ** 2
        sum.count++
      }
    }

    const variance = sum.squares / sum.count - (sum.values / sum.count) ** 2
    scale[at] = Math.sqrt(Math.max(1e-4, variance))
  }

  return scale
}

function latticeOf({band, types, beadAt, features}: Field, weights: Float64Array): Lattice {
  const scores = Float32Array.from(beadAt, (bead, place) => {
    if (bead < 0) return -Infinity
    let score = weights[featureCount + (place % types.length)]!
    const first = bead * featureCount
    for (let at = 0; at < featureCount; at++) score += weights[at]! * features[first + at]!
    return score
  })
  return {band, types, scores}
}

/** Add what would make the right way of a document likelier. */
function addSlope(field: Field, weights: Float64Array, slope: Float64Array): undefined {
  const {beadAt, features, right} = field
  const lattice = latticeOf(field, weights)
  const chances = chancesOf(lattice)
  eachBead(lattice, (place, cell, from, type) => {
    const error = Number(right.has(place)) - chances.ofBead(place, cell, from)
    if (Math.abs(error) < 1e-6) return
    slope[featureCount + type]! += error
    const first = beadAt[place]! * featureCount
    for (let at = 0; at < featureCount; at++) slope[at]! += error * features[first + at]!
  })
}

/** Pair a document by learnt weights. */
export function pairBy(field: Field, learnt: Learnt): FoundBead[] {
  const {factors, biases} = weightsOf(learnt, field.types)
  const lattice = latticeOf(field, Float64Array.from([...factors, ...biases]))
  fitLone(lattice)
  const chances = chancesOf(lattice)
  return bestWay(lattice).map(({row, column, type, cell, from}) => {
    const {zh, en} = field.types[type]!
    return {
      source: Array.from({length: zh}, (_, at) => row + at),
      target: Array.from({length: en}, (_, at) => column + at),
      chance: chances.ofBead(cell * field.types.length + type, cell, from)
    }
  })
}
