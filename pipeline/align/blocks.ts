import type {Root} from 'mdast'
import type {Bead, Evidence} from './evidence.ts'
import {type Outline, outlineOf} from './outline.ts'
import {pairOutlines, sentencesBefore} from './outlines.ts'
import {namePairs} from './speakers.ts'

export type Level = 'paragraph' | 'sentence'

/** Two texts as lists of blocks, and how they pair. */
export interface AlignedBlocks {
  source: {lang: string; blocks: string[]}
  target: {lang: string; blocks: string[]}
  /** In the order of the source; indices count blocks in document order. */
  beads: Bead[]
}

/**
 * Pair two texts that were cut into turns and units; the trees stay as they are.
 *
 * @param level What a block of the answer is. Blocks that need no translation are left out.
 */
export function alignBlocks(
  source: Root,
  target: Root,
  evidence: Pick<Evidence, 'dictionary' | 'pairs'>,
  level: Level
): AlignedBlocks {
  const own = outlineOf(source, source.data?.lang ?? 'und')
  const other = outlineOf(target, target.data?.lang ?? 'und')
  const {passages, sentences} = pairOutlines(own, other, {
    ...evidence,
    source: own.lang,
    target: other.lang,
    pairs: [...(evidence.pairs ?? []), ...namePairs(source, target)]
  })
  const result = {
    source: {lang: own.lang, blocks: blocksOf(own, level)},
    target: {lang: other.lang, blocks: blocksOf(other, level)}
  }
  if (level === 'paragraph') return {...result, beads: passages}
  const sourceFrom = sentencesBefore(own)
  const targetFrom = sentencesBefore(other)
  const beads = passages.flatMap((bead, index) =>
    bead.source.length === 0 || bead.target.length === 0
      ? alone(bead, sourceFrom, targetFrom)
      : (sentences[index] ?? [])
  )
  return {...result, beads}
}

function blocksOf({passages}: Outline, level: Level): string[] {
  if (level === 'paragraph') return passages.map(({text}) => text)
  return passages.flatMap(({text, sentences}) =>
    sentences.map(({start, end}) => text.slice(start, end))
  )
}

/** The sentences of passages without counterpart. */
function alone(bead: Bead, sourceFrom: Int32Array, targetFrom: Int32Array): Bead[] {
  const range = (indices: readonly number[], from: Int32Array) =>
    indices.flatMap((index) => {
      const first = from[index]!
      return Array.from({length: from[index + 1]! - first}, (_, at) => first + at)
    })
  return [
    ...range(bead.source, sourceFrom).map((at) => ({source: [at], target: [], score: 0})),
    ...range(bead.target, targetFrom).map((at) => ({source: [], target: [at], score: 0}))
  ]
}
