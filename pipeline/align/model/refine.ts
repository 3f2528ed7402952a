import type {BeadType} from '../search/bead-types.ts'
import type {Pair} from '../search/pair.ts'
import {type Earlier, describeBeads} from './describe.ts'
import {featureCount, featureNames} from './features.ts'
import {type Lattice, bestWay, chancesOf} from './lattice.ts'
import {fitLone} from './lone.ts'
import {makeRelated} from './related.ts'
import type {Alike} from '../similarity/alike.ts'
import learnt from './weights.json' with {type: 'json'}

/** Weights of features by their names, and of types as `1-2`. */
export interface Learnt {
  features: Record<string, number>
  types: Record<string, number>
}

/** Shorter texts have no habits: their pairs stay as they were. */
const few = 8

/** Whether a text is too short for `refine`. */
export function isShort(pairs: readonly Pair[]): boolean {
  return pairs.length < few
}

/**
 * Pair units again, near to how they were paired, by all that is known of beads: the weights were
 * learnt from hand-aligned texts.
 *
 * @param alike What embeddings say of beads.
 * @returns Pairs whose scores are the chance that they are right.
 */
export function refine(earlier: Earlier, alike?: Alike): Array<Omit<Pair, 'own'>> {
  const {first, second, types} = earlier
  if (isShort(second)) return [...second]
  const lattice = latticeOf(earlier, alike)
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
function latticeOf(earlier: Earlier, alike: Alike | undefined): Lattice {
  const {types} = earlier
  const {band, each} = describeBeads(earlier)
  const {factors, biases} = weightsOf(learnt, types)
  const scores = new Float32Array(band.start[band.low.length]! * types.length).fill(-Infinity)
  each((place, type, features, row, column) => {
    let score = biases[type]!
    const both = types[type]!
    if (alike && both.zh > 0 && both.en > 0) score += alike(both, row, column)
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
