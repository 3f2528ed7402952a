import type {Band} from '../search/band.ts'
import type {BeadType} from '../search/bead-types.ts'
import type {Grid} from '../search/grid.ts'
import type {Likelihoods} from '../search/likelihood.ts'
import type {Pair} from '../search/pair.ts'
import type {Weights} from '../search/weights.ts'
import {marks} from '../tokens/marks.ts'
import {borderNames, makeBorders} from './borders.ts'
import {makeEdges} from './edges.ts'
import {makeHabits} from './habits.ts'

/** What is weighed of a bead, besides its type; learnt weights go by these names. */
export const featureNames = [
  // As `parts` of a likelihood writes them.
  'forth',
  'back',
  'length',
  'strayEn',
  'strayZh',
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

/**
 * Describe the beads of two texts.
 *
 * @param band Windows over units.
 * @param pairs How the units were paired before; by them the texts' habits are known.
 */
export function makeFeatures(
  grid: Grid,
  likelihoods: Likelihoods,
  {band, pairs, weights}: {band: Band; pairs: readonly Pair[]; weights: Weights}
): Features {
  const {zh, en} = grid
  const links = linksOf(grid, likelihoods, band)
  const border = makeBorders(grid, makeEdges(grid, band, weights))
  const habits = makeHabits(grid, pairs)

  function writeAlone(type: BeadType, row: number, column: number, into: Float64Array): undefined {
    const isZh = type.en === 0
    const [{length}, unit, best] = isZh ? [zh, row - 1, links.zh] : [en, column - 1, links.en]
    into[at.loneSize] = Math.log(1 + length[unit]!) - 4
    into[at.loneEvidence] = Math.min(4, best[unit]!)
  }

  function writeJoined(type: BeadType, row: number, column: number, into: Float64Array): undefined {
    const [fromZh, fromEn] = [row - type.zh, column - type.en]
    for (let unit = fromEn; type.en > 1 && unit < column; unit++) {
      let link = 0
      for (let one = fromZh; one < row; one++) {
        link = Math.max(link, links.at(one, unit))
      }

      if (link < weak) into[at.weakEn]!++
      if (en.start[unit + 1]! - en.start[unit]! < short) into[at.shortEn]!++
    }

    for (let unit = fromZh; type.zh > 1 && unit < row; unit++) {
      let link = 0
      for (let one = fromEn; one < column; one++) {
        link = Math.max(link, links.at(unit, one))
      }

      if (link < weak) into[at.weakZh]!++
      if (zh.start[unit + 1]! - zh.start[unit]! < short) into[at.shortZh]!++
    }

    if (type.en > 1) into[at.joinedLength] = Math.log(1 + sum(en.length, fromEn, column)) - 4
  }

  function writeMarks(type: BeadType, row: number, column: number, into: Float64Array): undefined {
    const [zhFirst, zhLast] = [zh.marks[row - type.zh]!, zh.marks[row - 1]!]
    const [enFirst, enLast] = [en.marks[column - type.en]!, en.marks[column - 1]!]
    into[at.opens] = agreement(zhFirst, enFirst, marks.opens)
    into[at.closes] = agreement(zhLast, enLast, marks.closes)
    into[at.question] = agreement(zhLast, enLast, marks.question)
    into[at.exclamation] = agreement(zhLast, enLast, marks.exclamation)
    into[at.pauses] = agreement(zhLast, enLast, marks.pauses)
    into[at.continues] = enFirst & marks.continues ? 1 : 0
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
      writeMarks(type, row, column, into)
      return true
    }
  }
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

/** How strongly units are linked, and for each unit its strongest link in the band. */
function linksOf({zh, en}: Grid, likelihoods: Likelihoods, band: Band) {
  const best = {zh: new Float32Array(zh.length.length), en: new Float32Array(en.length.length)}
  const all = new Float32Array(band.start[band.low.length]!)
  for (let row = 0; row < best.zh.length; row++) {
    for (let column = band.low[row]!; column < band.high[row]!; column++) {
      const link = likelihoods.link(row + 1, column + 1)
      all[band.start[row]! + column - band.low[row]!] = link
      if (link > best.zh[row]!) best.zh[row] = link
      if (link > best.en[column]!) best.en[column] = link
    }
  }

  const at = (row: number, column: number) =>
    column < band.low[row]! || column >= band.high[row]!
      ? 0
      : all[band.start[row]! + column - band.low[row]!]!
  return {...best, at}
}
