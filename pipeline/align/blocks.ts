import type {Root} from 'mdast'
import type {UnitPair} from '../tree/index.ts'
import type {Bead, Evidence} from './evidence.ts'
import {inOrder} from './in-order.ts'
import {type Outline, outlineOf} from './levels/outline.ts'
import {
  type BegunOutlines,
  beginOutlines,
  compareOutlines,
  finishOutlines,
  sentencesBefore
} from './levels/pairing.ts'
import type {Clue} from './model/describe.ts'
import type {Similarity} from './similarity/similarity.ts'
import {sequenceOf} from './kept/sequence.ts'
import {namePairs} from './levels/speakers.ts'
import {type Level, type Numbered, number} from './number-blocks.ts'

/** Two texts as lists of blocks, and how they pair. */
export interface AlignedBlocks {
  source: {lang: string; blocks: string[]}
  target: {lang: string; blocks: string[]}
  /** In the order of the source; indices count blocks in document order. */
  beads: Bead[]
}

/** Two texts paired by their words: `compareBlocks` may ask more, `finishBlocks` pairs them. */
export interface BegunBlocks {
  source: {tree: Root; outline: Outline}
  target: {tree: Root; outline: Outline}
  outlines: BegunOutlines
}

/** Pair two texts by their words: the first part of `alignBlocks`. */
export function beginBlocks(
  source: Root,
  target: Root,
  evidence: Pick<Evidence, 'dictionary' | 'pairs'>
): BegunBlocks {
  const own = outlineOf(source, source.data?.lang ?? 'und')
  const other = outlineOf(target, target.data?.lang ?? 'und')
  const outlines = beginOutlines(own, other, {
    ...evidence,
    source: own.lang,
    target: other.lang,
    pairs: [...(evidence.pairs ?? []), ...namePairs(source, target)]
  })
  return {
    source: {tree: source, outline: own},
    target: {tree: target, outline: other},
    outlines
  }
}

/**
 * Ask how alike in meaning the sentences are that may be paired.
 *
 * @returns What `finishBlocks` takes; nothing where texts are too short to learn from.
 * @throws {Error} What the similarity throws.
 */
export async function compareBlocks(
  {outlines}: BegunBlocks,
  similarity: Similarity
): Promise<Clue | undefined> {
  return compareOutlines(outlines, similarity)
}

/** Pair two texts by all that is known of them. */
export function finishBlocks(
  {source, target, outlines}: BegunBlocks,
  level: Level,
  alike?: Clue
): AlignedBlocks {
  const [own, other] = [source.outline, target.outline]
  const pairing = finishOutlines(outlines, alike)
  const left = number(source.tree, own, level)
  const right = number(target.tree, other, level)
  const inner = level === 'paragraph' ? pairing.passages : sentenceBeads(pairing, own, other)
  const beads = inner.map((bead) => ({
    source: bead.source.map((at) => left.place[at]!),
    target: bead.target.map((at) => right.place[at]!),
    score: bead.score
  }))
  const sequence = sequenceOf(source.tree, target.tree, own, other, pairing.passages)
  return {
    source: {lang: own.lang, blocks: left.blocks},
    target: {lang: other.lang, blocks: right.blocks},
    beads: inOrder([...beads, ...keptBeads(sequence, left.kept, right.kept)])
  }
}

/**
 * Pair two texts that were cut into turns and units; the trees stay as they are.
 *
 * @param level What a block of the answer is. What needs no translation is one block at either level,
 *   paired only with its like.
 */
export function alignBlocks(
  source: Root,
  target: Root,
  evidence: Pick<Evidence, 'dictionary' | 'pairs'>,
  level: Level
): AlignedBlocks {
  return finishBlocks(beginBlocks(source, target, evidence), level)
}

/** The paragraphs of a text, as `alignBlocks` numbers them. */
export function paragraphsOf(tree: Root): {lang: string; blocks: string[]} {
  const outline = outlineOf(tree, tree.data?.lang ?? 'und')
  return {lang: outline.lang, blocks: number(tree, outline, 'paragraph').blocks}
}

/** Beads of sentences; those of passages without counterpart stand alone. */
function sentenceBeads(
  {passages, sentences}: {passages: Bead[]; sentences: Bead[][]},
  source: Outline,
  target: Outline
): Bead[] {
  const sourceFrom = sentencesBefore(source)
  const targetFrom = sentencesBefore(target)
  const range = (indices: readonly number[], from: Int32Array) =>
    indices.flatMap((index) =>
      Array.from({length: from[index + 1]! - from[index]!}, (_, at) => from[index]! + at)
    )
  return passages.flatMap((bead, index) => {
    if (bead.source.length > 0 && bead.target.length > 0) return sentences[index] ?? []
    return [
      ...range(bead.source, sourceFrom).map((at) => ({source: [at], target: [], score: 0})),
      ...range(bead.target, targetFrom).map((at) => ({source: [], target: [at], score: 0}))
    ]
  })
}

/** The beads of what needs no translation. */
function keptBeads(
  sequence: readonly UnitPair[],
  source: Numbered['kept'],
  target: Numbered['kept']
): Bead[] {
  return sequence.flatMap((pair) => {
    const own = pair.source.flatMap((unit) => source.get(unit) ?? [])
    const other = pair.target.flatMap((unit) => target.get(unit) ?? [])
    if (own.length + other.length === 0) return []
    return [{source: own, target: other, score: Math.min(own.length, other.length)}]
  })
}
