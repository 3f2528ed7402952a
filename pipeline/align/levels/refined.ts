import {type Breaks, breakClue, breaksOf} from './breaks.ts'
import {cutsOf, groupsOf} from './groups.ts'
import type {Borders} from './borders.ts'
import type {TurnPairs} from './guide.ts'
import type {Outline} from './outline.ts'
import {judged} from './judged.ts'
import {isShort, refine} from '../model/refine.ts'
import type {Clue} from '../model/describe.ts'
import type {Traits} from '../model/traits.ts'
import {adaptTypes, sentenceTypes} from '../search/bead-types.ts'
import {type Stretch, partOf} from '../search/grid.ts'
import type {Pair} from '../search/pair.ts'
import {learned} from './sentences.ts'
import type {Texts} from './sides.ts'
import type {Comparable} from '../similarity/compare.ts'

/** Pairs of passages, and for each its pairs of sentences, which count from the text's first. */
export interface Inside {
  passages: Pair[]
  sentences: Pair[][]
}

/** The sentences of two whole texts, ready to be paired at once with their passages in view. */
export interface Whole extends Comparable {
  known: Clue
  texts: Texts
  breaks: {zh: Breaks; en: Breaks}
  /** As what the texts taught paired them before. */
  again: Inside
}

/**
 * Take the sentences of two texts, of all but notes, together.
 *
 * @param texts As known before `again`.
 * @param first As the dictionary alone pairs them; of all but notes.
 * @param again As what they taught pairs them.
 * @returns Nothing where there are too few.
 */
export function wholeOf(
  texts: Texts,
  turns: TurnPairs | undefined,
  first: Inside,
  again: Inside
): Whole | undefined {
  const sentences = inOrder(texts, again)
  if (isShort(sentences)) return undefined
  const sides = {
    zh: sideOf(texts.zh, texts.zhBorders, aloneOf(again, 'zh')),
    en: sideOf(texts.en, texts.enBorders, aloneOf(again, 'en'))
  }
  const {grid} = learned(texts, sentences)
  const earlier = {
    grid: partOf(grid, {from: 0, to: sides.zh.end}, {from: 0, to: sides.en.end}),
    traits: {
      zh: partOfTraits(texts.traits.zh, sides.zh.end),
      en: partOfTraits(texts.traits.en, sides.en.end)
    },
    first: first.sentences.flat(),
    second: sentences,
    types: adaptTypes(sentenceTypes, again.sentences.flat())
  }
  return {
    earlier,
    units: {
      zh: texts.zhBorders.sentences.slice(0, sides.zh.end),
      en: texts.enBorders.sentences.slice(0, sides.en.end)
    },
    known: breakClue(sides.zh, sides.en, sentences, turns),
    texts,
    breaks: {zh: sides.zh.breaks, en: sides.en.breaks},
    again
  }
}

/**
 * Pair the sentences of two whole texts at once, and passages by their sentences: a border of passages
 * on both sides that most ways to pair the sentences go through divides them.
 *
 * @param alike What their likeness says of beads.
 */
export function refineInside(
  {earlier, known, texts, breaks: {zh, en}, again}: Whole,
  alike?: Clue
): Inside {
  const refined = refine(earlier, {known, alike})
  const groups = groupsOf(refined, cutsOf(refined, zh, en), texts)
  return {
    passages: judged(groups, again.passages, texts, alike),
    sentences: groups.map(({sentences: inner}) => inner)
  }
}

/** What of a text stands before its notes. */
function sideOf(
  {passages: all, notesFrom}: Outline,
  {passageFrom}: Borders,
  lone: readonly number[]
) {
  const passages = all.slice(0, notesFrom)
  const alone = new Set(lone.map((at) => passages[at]!))
  return {passages, breaks: breaksOf(passages), end: passageFrom[notesFrom]!, alone}
}

/** The passages of one side without counterpart. */
function aloneOf({passages}: Inside, side: 'zh' | 'en'): number[] {
  return passages
    .filter(({zhCount, enCount}) => (side === 'zh' ? enCount : zhCount) === 0)
    .map((one) => one[side])
}

function partOfTraits({clauses, marks}: Traits, end: number): Traits {
  const {tokens, from} = clauses
  return {clauses: {tokens, from: from.subarray(0, end + 1)}, marks: marks.subarray(0, end)}
}

/** All sentences in order, those of passages without counterpart each alone. */
function inOrder({zhBorders, enBorders}: Texts, {passages, sentences}: Inside): Pair[] {
  return passages.flatMap((one, index) => {
    const inner = sentences[index]!
    if (inner.length > 0) return inner
    return alone(
      stretchOf(zhBorders.passageFrom, one.zh, one.zhCount),
      stretchOf(enBorders.passageFrom, one.en, one.enCount)
    )
  })
}

function stretchOf(passageFrom: Int32Array, first: number, count: number): Stretch {
  return {from: passageFrom[first]!, to: passageFrom[first + count]!}
}

function alone(zh: Stretch, en: Stretch): Pair[] {
  const none = {score: 0, own: 0}
  const range = ({from, to}: Stretch) => Array.from({length: to - from}, (_, at) => from + at)
  return [
    ...range(zh).map((at) => ({zh: at, zhCount: 1, en: en.from, enCount: 0, ...none})),
    ...range(en).map((at) => ({zh: zh.to, zhCount: 0, en: at, enCount: 1, ...none}))
  ]
}
