import type {Root} from 'mdast'
import {
  beginBlocks,
  compareBlocks,
  finishBlocks,
  joinParts,
  partsAround
} from '../../pipeline/align/index.ts'
import type {AlignedBlocks, Evidence, GivenBead, Similarity} from '../../pipeline/align/index.ts'
import {inSteps} from './comparing.ts'

/** How two texts are paired. */
export interface Pairing {
  level: 'paragraph' | 'sentence'
  /** Beads of paragraphs that stay as they are. */
  given?: readonly GivenBead[] | undefined
  /** What tells besides how alike sentences are in meaning. */
  similarity?: Similarity | undefined
}

/**
 * Pair two texts that were cut into units, around the beads that are given.
 *
 * @throws {InputError} Where the similarity gives no answer.
 */
export async function alignTrees(
  source: Root,
  target: Root,
  evidence: Pick<Evidence, 'dictionary' | 'pairs'>,
  {level, given, similarity}: Pairing
): Promise<AlignedBlocks> {
  const pair = async (own: Root, other: Root) =>
    inSteps(
      {
        begin: () => beginBlocks(own, other, evidence),
        compare: compareBlocks,
        finish: (begun, alike) => finishBlocks(begun, level, alike)
      },
      similarity
    )
  if (!given) return pair(source, target)
  const parts = []
  for (const {gap, source: own, target: other} of partsAround(source, target, given)) {
    parts.push({gap, beads: (await pair(own, other)).beads})
  }

  return joinParts(source, target, given, parts)
}
