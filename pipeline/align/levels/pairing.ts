import {bordersOf} from './borders.ts'
import type {Bead, Evidence} from '../evidence.ts'
import type {Clue} from '../model/describe.ts'
import {type BegunLevels, beginLevels, finishLevels} from './levels.ts'
import type {Outline} from './outline.ts'
import {compareUnits} from '../similarity/compare.ts'
import type {Similarity} from '../similarity/similarity.ts'
import {isTurned, toBead} from '../texts.ts'

/** Two texts paired, as source and target. */
export interface Pairing {
  /** Beads of passages; footnotes after all others. */
  passages: Bead[]
  /** For each bead of passages its beads of sentences; indices count the sentences of all passages. */
  sentences: Bead[][]
  /** For beads of one side only, the bead that holds their counterpart, where one does. */
  crossings: Map<number, number>
  /** The share of the text that pairs, 0 to 1. */
  share: number
  /** For each speaker of the source, who says the same in the target. */
  speakers: Map<string, string>
}

/** Two texts paired by their words, as source and target: `finishOutlines` pairs them. */
export interface BegunOutlines {
  levels: BegunLevels
  /** Whether the source is the English text. */
  turned: boolean
}

/** Pair two texts by their words, whichever of them is Chinese: `compareOutlines` may ask more. */
export function beginOutlines(source: Outline, target: Outline, evidence: Evidence): BegunOutlines {
  const turned = isTurned(evidence)
  const [zh, en] = turned ? [target, source] : [source, target]
  return {levels: beginLevels(zh, en, evidence), turned}
}

/**
 * Ask how alike in meaning the sentences are that may be paired.
 *
 * @returns What `finishOutlines` takes; nothing where texts are too short to learn from.
 * @throws {Error} What the similarity throws.
 */
export async function compareOutlines(
  {levels: {whole}}: BegunOutlines,
  similarity: Similarity
): Promise<Clue | undefined> {
  return whole && compareUnits(whole, similarity)
}

/** Pair two texts by all that is known of them. */
export function finishOutlines({levels, turned}: BegunOutlines, alike?: Clue): Pairing {
  const {passages, sentences, speakers, crossings, share} = finishLevels(levels, alike)
  return {
    passages: passages.map((pair) => toBead(pair, turned)),
    sentences: sentences.map((list) => list.map((pair) => toBead(pair, turned))),
    crossings,
    share,
    speakers: turned ? new Map([...speakers].map(([from, to]) => [to, from])) : speakers
  }
}

/** The number of the first sentence of each passage, and of all sentences. */
export function sentencesBefore(outline: Outline): Int32Array {
  return bordersOf(outline).passageFrom
}
