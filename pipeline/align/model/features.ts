import type {Band} from '../search/band.ts'
import type {BeadType} from '../search/bead-types.ts'
import type {Grid, Stretch} from '../search/grid.ts'
import {type Likelihoods, partNames} from '../search/likelihood.ts'
import type {Pair} from '../search/pair.ts'
import type {Weights} from '../search/weights.ts'
import type {Tokens} from '../tokens/index.ts'
import {borderNames, makeBorders} from './borders.ts'
import {makeEdges} from './edges.ts'
import {makeHabits} from './habits.ts'
import {type LinkTable, makeLinkTable} from './link-table.ts'
import {marks} from './marks.ts'
import type {BothTraits} from './traits.ts'

/** What is weighed of a bead, besides its type; learnt weights go by these names. */
export const featureNames = [
  // As `parts` of a likelihood writes them: these come first.
  ...partNames,
  // Of the type, as the text has it.
  'prior',
  // Of joined units that have little evidence of their own.
  'weakEn',
  'weakZh',
  'shortEn',
  'shortZh',
  'joinedLength',
  // Of how both sides begin and end.
  'opens',
  'closes',
  'question',
  'exclamation',
  'pauses',
  'continues',
  // Of units without counterpart: how long they are, and how well another would do.
  'loneSize',
  'loneEvidence',
  // Of how much more clauses and words one side has than pairs of the text usually have.
  'clauseRatio',
  'tokenRatio',
  // Of clauses beside the border at the end that the other side of it explains better.
  ...borderNames
] as const

/** How many numbers describe a bead. */
export const featureCount = featureNames.length

type Name = (typeof featureNames)[number]

const at = Object.fromEntries(featureNames.map((name, index) => [name, index])) as Record<
  Name,
  number
>

const borderAt = featureCount - borderNames.length

/** Describes beads by numbers. */
export interface Features {
  /**
   * Write the features of a bead that ends before a row and a column.
   *
   * @param into `featureCount` numbers.
   * @returns Whether the bead may stand there at all.
   */
  write(type: BeadType, row: number, column: number, into: Float64Array): boolean
}

/** Evidence, per root of tokens, below which a joined unit is weak. */
const weak = 0.4
/** Units of fewer tokens are short. */
const short = 3

/** What else is known of two texts. */
export interface Surroundings {
  traits: BothTraits
  /** Windows over units. */
  band: Band
  /** How the units were paired before; by them the texts' habits are known. */
  pairs: readonly Pair[]
  weights: Weights
}

/** Describe the beads of two texts. */
export function makeFeatures(
  grid: Grid,
  likelihoods: Likelihoods,
  {traits, band, pairs, weights}: Surroundings
): Features {
  const {zh, en} = grid
  const links = makeLinkTable(grid, likelihoods, band)
  const border = makeBorders(traits, makeEdges(grid, traits, {band, weights}))
  const habits = makeHabits(grid, traits, pairs)
  const weakEn = {weak: at.weakEn, short: at.shortEn, tokens: en, link: turnedLink(links)}
  const weakZh = {weak: at.weakZh, short: at.shortZh, tokens: zh, link: links.at}

  function writeAlone(type: BeadType, row: number, column: number, into: Float64Array): undefined {
    const isZh = type.en === 0
    const [{length}, unit, best] = isZh ? [zh, row - 1, links.zh] : [en, column - 1, links.en]
    into[at.loneSize] = Math.log(1 + length[unit]!) - 4
    into[at.loneEvidence] = Math.min(4, best[unit]!)
  }

  function writeJoined(type: BeadType, row: number, column: number, into: Float64Array): undefined {
    const own = {from: row - type.zh, to: row}
    const other = {from: column - type.en, to: column}
    if (type.zh > 1) countWeak(weakZh, own, other, into)
    if (type.en === 1) return
    countWeak(weakEn, other, own, into)
    into[at.joinedLength] = Math.log(1 + sum(en.length, other.from, column)) - 4
  }

  return {
    write(type, row, column, into) {
      into.fill(0)
      into[at.prior] = type.prior
      border.write(row, column, into, borderAt)
      if (type.zh === 0 || type.en === 0) {
        writeAlone(type, row, column, into)
        return true
      }

      if (!likelihoods.parts(type.zh, type.en, row, column, into)) return false
      into[at.clauseRatio] = habits.clauses(row - type.zh, row, column - type.en, column)
      into[at.tokenRatio] = habits.tokens(row - type.zh, row, column - type.en, column)
      if (type.zh > 1 || type.en > 1) writeJoined(type, row, column, into)
      writeMarks(traits, type, row, column, into)
      return true
    }
  }
}

/** Where joined units of one side are counted that have little evidence, and how they are linked. */
interface Weak {
  weak: number
  short: number
  tokens: Tokens
  link: (unit: number, other: number) => number
}

function turnedLink({at: link}: LinkTable): Weak['link'] {
  return (unit, other) => link(other, unit)
}

function countWeak(
  {weak: weakAt, short: shortAt, tokens, link}: Weak,
  own: Stretch,
  other: Stretch,
  into: Float64Array
): undefined {
  for (let unit = own.from; unit < own.to; unit++) {
    let best = 0
    for (let one = other.from; one < other.to; one++) best = Math.max(best, link(unit, one))
    if (best < weak) into[weakAt]!++
    if (tokens.start[unit + 1]! - tokens.start[unit]! < short) into[shortAt]!++
  }
}

function writeMarks(
  {zh, en}: BothTraits,
  type: BeadType,
  row: number,
  column: number,
  into: Float64Array
): undefined {
  const [zhFirst, zhLast] = [zh.marks[row - type.zh]!, zh.marks[row - 1]!]
  const [enFirst, enLast] = [en.marks[column - type.en]!, en.marks[column - 1]!]
  into[at.opens] = agreement(zhFirst, enFirst, marks.opens)
  into[at.closes] = agreement(zhLast, enLast, marks.closes)
  into[at.question] = agreement(zhLast, enLast, marks.question)
  into[at.exclamation] = agreement(zhLast, enLast, marks.exclamation)
  into[at.pauses] = agreement(zhLast, enLast, marks.pauses)
  into[at.continues] = enFirst & marks.continues ? 1 : 0
}

/** 1 where both sides have a mark, -1 where only one has. */
function agreement(one: number, other: number, mark: number): number {
  if ((one & mark) !== (other & mark)) return -1
  return one & mark ? 1 : 0
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0
  for (let unit = from; unit < to; unit++) total += values[unit]!
  return total
}
