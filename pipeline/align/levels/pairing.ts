import {bordersOf} from './borders.ts'
import type {Bead, Evidence} from '../evidence.ts'
import {pairLevels} from './levels.ts'
import type {Outline} from './outline.ts'
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

/** Pair two texts, whichever of them is Chinese. */
export function pairOutlines(source: Outline, target: Outline, evidence: Evidence): Pairing {
  const turned = isTurned(evidence)
  const [zh, en] = turned ? [target, source] : [source, target]
  const {passages, sentences, speakers, crossings, share} = pairLevels(zh, en, evidence)
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
