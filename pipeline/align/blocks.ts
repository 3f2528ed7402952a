import type {Root} from 'mdast'
import {type Unit, type UnitPair, sourceOf, unitsOf} from '../tree/index.ts'
import type {Bead, Evidence} from './evidence.ts'
import {inOrder} from './in-order.ts'
import {type Outline, outlineOf} from './levels/outline.ts'
import {pairOutlines} from './levels/pairing.ts'
import {sequenceOf} from './kept/sequence.ts'
import {namePairs} from './levels/speakers.ts'

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
 * @param level What a block of the answer is. What needs no translation is one block at either level,
 *   paired only with its like.
 */
export function alignBlocks(
  source: Root,
  target: Root,
  evidence: Pick<Evidence, 'dictionary' | 'pairs'>,
  level: Level
): AlignedBlocks {
  const own = outlineOf(source, source.data?.lang ?? 'und')
  const other = outlineOf(target, target.data?.lang ?? 'und')
  const pairing = pairOutlines(own, other, {
    ...evidence,
    source: own.lang,
    target: other.lang,
    pairs: [...(evidence.pairs ?? []), ...namePairs(source, target)]
  })
  const left = number(source, own, level)
  const right = number(target, other, level)
  const inner = level === 'paragraph' ? pairing.passages : sentenceBeads(pairing, own, other)
  const beads = inner.map((bead) => ({
    source: bead.source.map((at) => left.place[at]!),
    target: bead.target.map((at) => right.place[at]!),
    score: bead.score
  }))
  const sequence = sequenceOf(source, target, own, other, pairing.passages)
  return {
    source: {lang: own.lang, blocks: left.blocks},
    target: {lang: other.lang, blocks: right.blocks},
    beads: inOrder([...beads, ...keptBeads(sequence, left.kept, right.kept)])
  }
}

/** The paragraphs of a text, as `alignBlocks` numbers them. */
export function paragraphsOf(tree: Root): {lang: string; blocks: string[]} {
  const outline = outlineOf(tree, tree.data?.lang ?? 'und')
  return {lang: outline.lang, blocks: number(tree, outline, 'paragraph').blocks}
}

/** The blocks of a text in document order. */
interface Numbered {
  blocks: string[]
  /** The number of the block of each passage, or of each sentence of all passages. */
  place: number[]
  /** The numbers of what needs no translation. */
  kept: Map<Unit, number>
}

function number(tree: Root, {passages}: Outline, level: Level): Numbered {
  const passageOf = new Map(passages.map((passage, index) => [passage.unit, index]))
  const from = sentencesBefore(passages)
  const result: Numbered = {blocks: [], place: [], kept: new Map()}
  for (const unit of unitsOf(tree)) {
    const index = passageOf.get(unit)
    const passage = passages[index ?? -1]
    if (index === undefined || !passage) keep(result, unit)
    else if (level === 'paragraph') result.place[index] = result.blocks.push(passage.text) - 1
    else {
      passage.sentences.forEach(({start, end}, at) => {
        const block = result.blocks.push(passage.text.slice(start, end)) - 1
        result.place[from[index]! + at] = block
      })
    }
  }

  return result
}

function keep(result: Numbered, unit: Unit): undefined {
  result.kept.set(unit, result.blocks.push(sourceOf(unit)?.value ?? '') - 1)
}

function sentencesBefore(passages: Outline['passages']): number[] {
  const from = [0]
  for (const {sentences} of passages) from.push(from.at(-1)! + sentences.length)
  return from
}

/** Beads of sentences; those of passages without counterpart stand alone. */
function sentenceBeads(
  {passages, sentences}: {passages: Bead[]; sentences: Bead[][]},
  source: Outline,
  target: Outline
): Bead[] {
  const sourceFrom = sentencesBefore(source.passages)
  const targetFrom = sentencesBefore(target.passages)
  const range = (indices: readonly number[], from: readonly number[]) =>
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
