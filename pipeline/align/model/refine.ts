import type {BeadType} from '../search/bead-types.ts'
import type {Pair} from '../search/pair.ts'
import {type Earlier, describeBeads} from './describe.ts'
import {featureCount, featureNames} from './features.ts'
import {type Lattice, bestWay, chancesOf} from './lattice.ts'
import {fitLone} from './lone.ts'
import {makeRelated} from './related.ts'
import learnt from './weights.json' with {type: 'json'}

/** Weights of features by their names, and of types as `1-2`. */
export interface Learnt {
  features: Record<string, number>
  types: Record<string, number>
}

/** Shorter texts have no habits: their pairs stay as they were. */
const few = 8

/**
 * Pair units again, near to how they were paired, by all that is known of beads: the weights were
 * learnt from hand-aligned texts.
 *
 * @returns Pairs whose scores are the chance that they are right.
 */
export function refine(earlier: Earlier): Array<Omit<Pair, 'own'>> {
  const {first, second, types} = earlier
  if (second.length < few) return [...second]
  const lattice = latticeOf(earlier)
  fitLone(lattice)
  const chances = chancesOf(lattice)
  const related = makeRelated(first)
  return bestWay(lattice).map(({row, column, type, cell, from}) => {
    const {zh, en} = types[type]!
    const right = chances(cell * types.length + type, cell, from)
    const score = zh > 0 && en > 0 ? right * related(row) : 0
    return {zh: row, zhCount: zh, en: column, enCount: en, score}
  })
}

/** Score every bead by what was learnt. */
function latticeOf(earlier: Earlier): Lattice {
  const {types} = earlier
  const {band, each} = describeBeads(earlier)
  const {factors, biases} = weightsOf(learnt, types)
  const scores = new Float32Array(band.start[band.low.length]! * types.length).fill(-Infinity)
  each((place, type, features) => {
    let score = biases[type]!
    for (let at = 0; at < featureCount; at++) score += factors[at]! * features[at]!
    scores[place] = score
  })
  return {band, types, scores}
}

/** Learnt weights in the order of the features, and of types. */
export function weightsOf(
  {features, types: byType}: Learnt,
  types: readonly BeadType[]
): {factors: Float64Array; biases: Float64Array} {
  return {
    factors: Float64Array.from(featureNames, (name) => features[name] ?? 0),
    biases: Float64Array.from(types, (type) => byType[typeName(type)] ?? 0)
  }
}

/** The name of a type by which its weight is known. */
export function typeName({zh, en}: BeadType): string {
  return `${zh}-${en}`
}
