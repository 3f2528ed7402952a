import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {rebuild} from './write/additions.ts'
import type {Dictionary} from './dictionary/index.ts'
import type {Evidence} from './evidence.ts'
import {reportBeads} from './write/findings.ts'
import {pairGiven} from './given/pair-given.ts'
import {type Outline, outlineOf} from './levels/outline.ts'
import {type Pairing, pairOutlines} from './levels/pairing.ts'
import type {UnitPair} from '../tree/index.ts'
import {placeAdditions} from './write/place-additions.ts'
import {sequenceOf} from './kept/sequence.ts'
import {namePairs, nameSpeakers} from './levels/speakers.ts'
import {refuseUnrelated} from './write/unrelated.ts'
import {writeKept, writePairs} from './write/write-pairs.ts'

export {alignBlocks} from './blocks.ts'
export type {Bead} from './evidence.ts'
export {type Gap, gapsAround, joinGaps} from './given/around.ts'
export {readBeads} from './given/beads-file.ts'
export {alignAround, unitPairs} from './given/blocks.ts'
export {alignTexts} from './lines.ts'
export {beginTexts, compareTexts, finishTexts} from './texts.ts'

export interface AlignOptions {
  /** The translation: read, cut into turns and units. */
  target: Root
  /** Chinese–English dictionary. */
  dictionary: Dictionary
  /** Words that are known to translate each other: the glossary's terms. */
  pairs?: ReadonlyArray<{zh: string; en: string}>
  /** What people paired; then only sentences are looked for. */
  given?: readonly UnitPair[] | undefined
}

/**
 * The stage that pairs a text with its translation: turns, then paragraphs, then sentences. It joins
 * only units of one turn. What has no counterpart stays alone and is reported.
 */
export default function align({target, dictionary, pairs = [], given}: AlignOptions) {
  return function (tree: Root, file: VFile): undefined {
    const lang = tree.data?.lang ?? 'und'
    const targetLang = target.data?.lang ?? 'und'
    const source = outlineOf(tree, lang)
    const translation = outlineOf(target, targetLang)
    const evidence = {
      dictionary,
      source: lang,
      target: targetLang,
      pairs: [...pairs, ...namePairs(tree, target)]
    }
    const pairing = given
      ? pairGiven(source, translation, given, evidence)
      : findPairing(file, source, translation, evidence)
    const names = new Map([...pairing.speakers].map(([own, other]) => [other, own]))
    const sequence = given ?? sequenceOf(tree, target, source, translation, pairing.passages)
    const additions = placeAdditions(tree, target, sequence, names)
    writeKept(sequence)
    rebuild(tree, additions, writePairs(source, translation, pairing))
    nameSpeakers(tree, pairing.speakers)
    tree.data = {...tree.data, targetLang}
  }
}

function findPairing(file: VFile, source: Outline, target: Outline, evidence: Evidence): Pairing {
  const found = pairOutlines(source, target, evidence)
  const pairing = refuseUnrelated(file, found)
  if (pairing === found) reportBeads(file, source, target, pairing)
  return pairing
}
