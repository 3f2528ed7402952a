import type {Root} from 'mdast'
import {contentKey} from '../language/hash.ts'
import {alignBlocks} from './blocks.ts'
import type {Bead, Evidence} from './evidence.ts'
import {beginTexts, finishTexts, isTurned} from './texts.ts'

/**
 * Characters from which a unit is no sentence, in Chinese and in English: among its many words each
 * finds a counterpart by chance.
 */
const long = {zh: 1000, en: 3500}

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
  const [zh, en] = isTurned(evidence) ? [target, source] : [source, target]
  const isLong = zh.some((one) => one.length >= long.zh) || en.some((one) => one.length >= long.en)
  if (!isLong) return finishTexts(beginTexts(source, target, evidence))
  const trees = [treeOf(source, evidence.source), treeOf(target, evidence.target)] as const
  return alignBlocks(...trees, evidence, 'paragraph').beads
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
