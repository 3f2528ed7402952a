import type {Root} from 'mdast'
import {contentKey} from '../language/hash.ts'
import {type BegunBlocks, beginBlocks, compareBlocks, finishBlocks} from './blocks.ts'
import type {Bead, Evidence} from './evidence.ts'
import type {Clue} from './model/describe.ts'
import type {Similarity} from './similarity/similarity.ts'
import {type BegunTexts, beginTexts, compareTexts, finishTexts, isTurned} from './texts.ts'

/**
 * Characters from which a unit is no sentence, in Chinese and in English: among its many words each
 * finds a counterpart by chance.
 */
const long = {zh: 1000, en: 3500}

/** Two lists of units paired by their words: `compareLines` may ask more, `finishLines` pairs them. */
export type BegunLines = {texts: BegunTexts} | {blocks: BegunBlocks}

/** Pair the units of two texts by their words: the first part of `alignTexts`. */
export function beginLines(
  source: readonly string[],
  target: readonly string[],
  evidence: Evidence
): BegunLines {
  const [zh, en] = isTurned(evidence) ? [target, source] : [source, target]
  const isLong = zh.some((one) => one.length >= long.zh) || en.some((one) => one.length >= long.en)
  if (!isLong) return {texts: beginTexts(source, target, evidence)}
  const trees = [treeOf(source, evidence.source), treeOf(target, evidence.target)] as const
  return {blocks: beginBlocks(...trees, evidence)}
}

/**
 * Ask how alike in meaning the units are that may be paired.
 *
 * @returns What `finishLines` takes; nothing where texts are too short to learn from.
 * @throws {Error} What the similarity throws.
 */
export async function compareLines(
  begun: BegunLines,
  similarity: Similarity
): Promise<Clue | undefined> {
  return 'texts' in begun
    ? compareTexts(begun.texts, similarity)
    : compareBlocks(begun.blocks, similarity)
}

/** Pair the units of two texts by all that is known of them. */
export function finishLines(begun: BegunLines, alike?: Clue): Bead[] {
  return 'texts' in begun
    ? finishTexts(begun.texts, alike)
    : finishBlocks(begun.blocks, 'paragraph', alike).beads
}

/**
 * Pair the units of two texts, in order.
 *
 * @param source Units of the source: sentences or lines. Where some are as long as chapters, all are
 *   paired by their sentences.
 * @param target Units of the target.
 * @returns Beads that hold every index once, in order.
 */
export function alignTexts(
  source: readonly string[],
  target: readonly string[],
  evidence: Evidence
): Bead[] {
  return finishLines(beginLines(source, target, evidence))
}

/** A text whose paragraphs are units as they stand. */
function treeOf(units: readonly string[], lang: string): Root {
  return {
    type: 'root',
    data: {lang},
    children: [
      {type: 'turn', role: 'other', children: units.map((value, at) => unitOf(value, at, lang))}
    ]
  }
}

function unitOf(value: string, at: number, lang: string) {
  const paragraph = {type: 'paragraph' as const, children: [{type: 'text' as const, value}]}
  return {
    type: 'unit' as const,
    id: `u${at + 1}`,
    key: contentKey(value),
    state: 'initial' as const,
    children: [{type: 'source' as const, lang, value, children: [paragraph]}]
  }
}
