import {cellAt} from '../search/band.ts'
import type {BeadType} from '../search/bead-types.ts'
import type {Pair} from '../search/pair.ts'
import {type Clue, type Earlier, describeBeads} from './describe.ts'
import {featureCount, featureNames} from './features.ts'
import {type Lattice, type Step, bestWay, chancesOf} from './lattice.ts'
import {fitLone} from './lone.ts'
import {type Sign, makeRelated} from './related.ts'
import learnt from './weights.json' with {type: 'json'}

/** Weights of features by their names, and of types as `1-2`. */
export interface Learnt {
  features: Record<string, number>
  types: Record<string, number>
}

/** Pairs, and how likely the ways are that go through a border of both sides. */
export interface Refined {
  pairs: Array<Omit<Pair, 'own'>>
  /** The chance of the border before two units. */
  border(zh: number, en: number): number
}

/** Shorter texts have no habits: their pairs stay as they were. */
const few = 8

/** Whether a text is too short for `refine`. */
export function isShort(pairs: readonly Pair[]): boolean {
  return pairs.length < few
}

/** What is known of beads besides. */
export interface Clues {
  /** -Infinity of both-sided beads that must not be. */
  known?: Clue | undefined
  /** What the likeness of their meanings says. */
  alike?: Clue | undefined
}

/**
 * Pair units again, near to how they were paired, by all that is known of beads: the weights were
 * learnt from hand-aligned texts.
 *
 * @returns Pairs whose scores are the chance that they are right.
 */
export function refine(earlier: Earlier, {known, alike}: Clues = {}): Refined {
  const {first, types} = earlier
  const lattice = latticeOf(earlier, sumOf(known, alike))
  fitLone(lattice)
  const chances = chancesOf(lattice)
  const way = bestWay(lattice)
  const related = makeRelated(first, alike && signsOf(way, types, alike))
  const pairs = way.map(({row, column, type, cell, from}) => {
    const {zh, en} = types[type]!
    const right = chances.ofBead(cell * types.length + type, cell, from)
    const score = zh > 0 && en > 0 ? right * related(row) : 0
    return {zh: row, zhCount: zh, en: column, enCount: en, score}
  })
  return {pairs, border: (zh, en) => chances.ofBorder(cellAt(lattice.band, zh, en))}
}

function sumOf(one: Clue | undefined, other: Clue | undefined): Clue | undefined {
  if (!one || !other) return one ?? other
  return (type, row, column) => one(type, row, column) + other(type, row, column)
}

function signsOf(way: readonly Step[], types: readonly BeadType[], alike: Clue): Sign[] {
  return way.flatMap(({row, column, type}) => {
    const {zh, en} = types[type]!
    if (zh === 0 || en === 0) return []
    return [{zh: row, value: alike(types[type]!, row + zh, column + en)}]
  })
}

/** Score every bead by what was learnt. */
function latticeOf(earlier: Earlier, clue: Clue | undefined): Lattice {
  const {types} = earlier
  const {band, each} = describeBeads(earlier)
  const {factors, biases} = weightsOf(learnt, types)
  const scores = new Float32Array(band.start[band.low.length]! * types.length).fill(-Infinity)
  each((place, type, features, known) => {
    let score = biases[type]! + known
    for (let at = 0; at < featureCount; at++) score += factors[at]! * features[at]!
    scores[place] = score
  }, clue)
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
