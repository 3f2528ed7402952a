import {
  type BeadType,
  adaptTypes,
  paragraphTypes,
  sentenceTypes,
  singleTypes
} from '../search/bead-types.ts'
import {findCrossings} from './crossing.ts'
import type {Cuts} from './cuts.ts'
import type {Clue} from '../model/describe.ts'
import type {Evidence} from '../evidence.ts'
import {type Grid, partOf} from '../search/grid.ts'
import {type TurnPairs, guidePassages} from './guide.ts'
import {pairMoved} from './moved.ts'
import type {Outline, Passage} from './outline.ts'
import {type Pair, pairUnits} from '../search/pair.ts'
import {pairLong} from './pair-long.ts'
import {learned, moved, pairSentences, textsOf} from './sentences.ts'
import {pairedShare} from '../search/share.ts'
import {type Texts, joined} from './sides.ts'
import {type Inside, type Whole, refineInside, wholeOf} from './refined.ts'
import {pairTurns} from './turn-pairs.ts'
import {weights} from '../search/weights.ts'

/** Both texts paired, level by level. */
export interface Levels {
  /** For each speaker of the Chinese text, who says the same in the English one. */
  speakers: Map<string, string>
  /** Pairs of passages. */
  passages: Pair[]
  /** For each pair of passages its pairs of sentences; they count from the text's first. */
  sentences: Pair[][]
  /** For pairs of one side only, the pair that holds their counterpart, where one does. */
  crossings: Map<number, number>
  /** The share of the text that pairs, 0 to 1. */
  share: number
}

/** Both texts paired by their words, level by level: `finishLevels` weighs all that is known. */
export interface BegunLevels {
  /** With the words that they taught. */
  taught: Texts
  speakers: Map<string, string>
  /** Of sentences. */
  types: readonly BeadType[]
  again: Inside
  notes: Inside
  /** Nothing where the texts are short. */
  whole: Whole | undefined
}

/** Pair turns, then passages, then the sentences inside each pair of passages. */
export function beginLevels(zh: Outline, en: Outline, evidence: Evidence): BegunLevels {
  const texts = textsOf(zh, en, evidence)
  const {
    turns,
    speakers = new Map<string, string>(),
    near
  } = pairTurns(texts, evidence.dictionary) ?? {}
  const general = {
    passages: paragraphTypes,
    sentences: sentenceTypes
  }
  const first = pairInside(texts, turns, general, near)
  const sentences = first.sentences.flat()
  const taught = learned(texts, sentences)
  const types = {
    passages: adaptTypes(paragraphTypes, first.passages),
    sentences: adaptTypes(sentenceTypes, sentences)
  }
  const [again, notes] = apart(texts, pairInside(taught, turns, types, first.passages))
  const whole = wholeOf(taught, turns, apart(texts, first)[0], again)
  return {taught, speakers, types: types.sentences, again, notes, whole}
}

/**
 * Pair sentences and passages by all that is known, and find what changed its place.
 *
 * @param alike What the likeness of sentences says of beads.
 */
export function finishLevels(begun: BegunLevels, alike?: Clue): Levels {
  const {taught, speakers, types, again, notes, whole} = begun
  const {zh, en} = taught
  const refined = whole ? refineInside(whole, alike) : again
  const units = passageGrid(taught)
  const inPlace = new Map(refined.passages.map((one, index) => [one, refined.sentences[index]!]))
  const main = pairMoved(units, refined.passages, zh.passages, en.passages)
  const passages = [...main, ...notes.passages]
  return {
    speakers,
    passages,
    sentences: [
      ...main.map((one) => inPlace.get(one) ?? pairSentences(taught, one, types)),
      ...notes.sentences
    ],
    crossings: findCrossings(units, passages),
    share: pairedShare(units, passages)
  }
}

/** The pairs of all but notes, and those of notes. */
function apart({zh, en}: Texts, {passages, sentences}: Inside): [text: Inside, notes: Inside] {
  const first = passages.findIndex((one) => one.zh >= zh.notesFrom && one.en >= en.notesFrom)
  const end = first < 0 ? passages.length : first
  return [
    {passages: passages.slice(0, end), sentences: sentences.slice(0, end)},
    {passages: passages.slice(end), sentences: sentences.slice(end)}
  ]
}

function passageGrid({grid, zhBorders, enBorders}: Texts): Grid {
  return joined(grid, zhBorders.passageFrom, enBorders.passageFrom)
}

/** Where earlier pairs of passages begin. */
type Earlier = ReadonlyArray<Pick<Pair, 'zh' | 'en'>> | undefined

/** The types of beads at both levels. */
interface Types {
  passages: readonly BeadType[]
  sentences: readonly BeadType[]
}

function pairInside(texts: Texts, turns: TurnPairs | undefined, types: Types, earlier: Earlier) {
  const passages = pairPassages(texts, turns, types.passages, earlier)
  return {passages, sentences: passages.map((one) => pairSentences(texts, one, types.sentences))}
}

function pairPassages(
  texts: Texts,
  turns: TurnPairs | undefined,
  types: readonly BeadType[],
  earlier: Earlier
): Pair[] {
  const {zh, en, zhBorders, enBorders, grid} = texts
  const units = {
    grid,
    zhFrom: zhBorders.passageFrom.subarray(0, zh.notesFrom + 1),
    enFrom: enBorders.passageFrom.subarray(0, en.notesFrom + 1)
  }
  const notes = partOf(
    passageGrid(texts),
    {from: zh.notesFrom, to: zh.passages.length},
    {from: en.notesFrom, to: en.passages.length}
  )
  const guide = (zhCuts: Cuts, enCuts: Cuts) =>
    guidePassages(partsOf(zh.passages, zhCuts), partsOf(en.passages, enCuts), turns)
  const near = earlier?.filter((one) => one.zh < zh.notesFrom && one.en < en.notesFrom)
  return [
    ...pairLong(units, types, guide, near),
    ...pairUnits(notes, singleTypes, weights).map((one) => moved(one, zh.notesFrom, en.notesFrom))
  ]
}

/** What the guide sees of a part is its passage; only the first may have to stay apart. */
function partsOf(passages: readonly Passage[], {unit, first}: Cuts): Passage[] {
  return Array.from(unit, (one, part) => {
    const passage = passages[one]!
    return first[one] === part ? passage : {...passage, apart: false}
  })
}
