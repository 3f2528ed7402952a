import {paragraphTypes, sentenceTypes, singleTypes, turnTypes} from './bead-types.ts'
import type {Evidence} from './evidence.ts'
import {type Grid, type Stretch, makeGrid, partOf} from './grid.ts'
import {type TurnPairs, guidePassages, guideTurns} from './guide.ts'
import {makeLexicon} from './lexicon.ts'
import {type Outline, hasRoles} from './outline.ts'
import {type Pair, pair} from './pair.ts'
import {commonSpeakers} from './speakers.ts'
import {joinUnits} from './tokens/index.ts'
import {weights} from './weights.ts'

/** Both texts paired, level by level. */
export interface Levels {
  /** For each speaker of the Chinese text, who says the same in the English one. */
  speakers: Map<string, string>
  /** Pairs of passages. */
  passages: Pair[]
  /** For each pair of passages its pairs of sentences; they count from the pair's first. */
  sentences: Pair[][]
}

/** The sentences of both texts, and where passages and turns begin among them. */
interface Text {
  sentences: string[]
  passageFrom: Int32Array
  /** Turns that have passages other than notes. */
  turns: number[]
  turnFrom: Int32Array
}

/** Pair turns, then passages, then the sentences inside each pair of passages. */
export function pairLevels(zh: Outline, en: Outline, evidence: Evidence): Levels {
  const zhText = textOf(zh)
  const enText = textOf(en)
  const grid = makeGrid(makeLexicon(zhText.sentences, enText.sentences, evidence), weights)
  const told = hasRoles(zh) && hasRoles(en)
  const {turns, speakers} = told
    ? pairTurns(zh, en, zhText, enText, grid)
    : {turns: [], speakers: new Map<string, string>()}
  const passages = pairPassages(zh, en, zhText, enText, grid, turns)
  const sentences = passages.map((one) => pairSentences(one, zhText, enText, grid))
  return {speakers, passages, sentences}
}

function textOf({passages, notesFrom}: Outline): Text {
  const passageFrom = new Int32Array(passages.length + 1)
  const turns: number[] = []
  const turnFrom: number[] = []
  passages.forEach((passage, index) => {
    passageFrom[index + 1] = passageFrom[index]! + passage.sentences.length
    if (index >= notesFrom || turns.at(-1) === passage.turn) return
    turns.push(passage.turn)
    turnFrom.push(passageFrom[index]!)
  })
  turnFrom.push(passageFrom[notesFrom]!)
  return {
    sentences: passages.flatMap(({text, sentences}) =>
      sentences.map(({start, end}) => text.slice(start, end))
    ),
    passageFrom,
    turns,
    turnFrom: Int32Array.from(turnFrom)
  }
}

function joined(grid: Grid, zh: Int32Array, en: Int32Array): Grid {
  return {...grid, zh: joinUnits(grid.zh, zh), en: joinUnits(grid.en, en)}
}

/** Pair turns twice: the second time it is known which speakers are the same. */
function pairTurns(zh: Outline, en: Outline, zhText: Text, enText: Text, grid: Grid) {
  const turnGrid = joined(grid, zhText.turnFrom, enText.turnFrom)
  const zhTurns = zhText.turns.map((turn) => zh.turns[turn]!)
  const enTurns = enText.turns.map((turn) => en.turns[turn]!)
  const run = (speakers: ReadonlyMap<string, string>) =>
    pair(turnGrid, turnTypes, weights, guideTurns(zhTurns, enTurns, speakers))
  const turns = run(commonSpeakers(run(new Map()), zhTurns, enTurns))
  return {turns, speakers: commonSpeakers(turns, zhTurns, enTurns)}
}

function pairPassages(
  zh: Outline,
  en: Outline,
  zhText: Text,
  enText: Text,
  grid: Grid,
  turns: readonly Pair[]
): Pair[] {
  const passageGrid = joined(grid, zhText.passageFrom, enText.passageFrom)
  const guide = guidePassages(
    zh,
    en,
    turns.length > 0 ? turnPairs(turns, zh, en, zhText, enText) : undefined
  )
  const main = partOf(passageGrid, {from: 0, to: zh.notesFrom}, {from: 0, to: en.notesFrom})
  const notes = {
    zh: {from: zh.notesFrom, to: zh.passages.length},
    en: {from: en.notesFrom, to: en.passages.length}
  }
  const noteGrid = partOf(passageGrid, notes.zh, notes.en)
  return [
    ...pair(main, paragraphTypes, weights, guide),
    ...pair(noteGrid, singleTypes, weights).map((one) => ({
      ...one,
      zh: one.zh + zh.notesFrom,
      en: one.en + en.notesFrom
    }))
  ]
}

function turnPairs(
  pairs: readonly Pair[],
  zh: Outline,
  en: Outline,
  zhText: Text,
  enText: Text
): TurnPairs {
  const result = {
    zh: new Int32Array(zh.turns.length).fill(-1),
    en: new Int32Array(en.turns.length).fill(-1)
  }
  pairs.forEach((one, index) => {
    if (one.zhCount === 0 || one.enCount === 0) return
    for (let at = 0; at < one.zhCount; at++) result.zh[zhText.turns[one.zh + at]!] = index
    for (let at = 0; at < one.enCount; at++) result.en[enText.turns[one.en + at]!] = index
  })
  return result
}

function pairSentences(one: Pair, zhText: Text, enText: Text, grid: Grid): Pair[] {
  if (one.zhCount === 0 || one.enCount === 0) return []
  const zh = stretch(zhText.passageFrom, one.zh, one.zhCount)
  const en = stretch(enText.passageFrom, one.en, one.enCount)
  return pair(partOf(grid, zh, en), sentenceTypes, weights)
}

function stretch(from: Int32Array, first: number, count: number): Stretch {
  return {from: from[first]!, to: from[first + count]!}
}
