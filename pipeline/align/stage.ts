import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {rebuild} from './write/additions.ts'
import type {Dictionary} from './dictionary/index.ts'
import type {Evidence} from './evidence.ts'
import {reportBeads} from './write/findings.ts'
import {pairGiven} from './given/pair-given.ts'
import {type Outline, outlineOf} from './levels/outline.ts'
import {type Pairing, beginOutlines, compareOutlines, finishOutlines} from './levels/pairing.ts'
import type {UnitPair} from '../tree/index.ts'
import {placeAdditions} from './write/place-additions.ts'
import {sequenceOf} from './kept/sequence.ts'
import {namePairs, nameSpeakers} from './levels/speakers.ts'
import type {Similarity} from './similarity/similarity.ts'
import {refuseUnrelated} from './write/unrelated.ts'
import {writeKept, writePairs} from './write/write-pairs.ts'

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
export function align(options: AlignOptions) {
  return function (tree: Root, file: VFile): undefined {
    const texts = textsOf(tree, options)
    const {source, target, evidence} = texts
    const pairing = options.given
      ? pairGiven(source, target, options.given, evidence)
      : told(file, texts, finishOutlines(beginOutlines(source, target, evidence)))
    write(tree, options, texts, pairing)
  }
}

/**
 * The same, and it also asks how alike in meaning sentences are.
 *
 * @throws {Error} What the similarity throws.
 */
export function alignAlike(options: Omit<AlignOptions, 'given'>, similarity: Similarity) {
  return async function (tree: Root, file: VFile): Promise<undefined> {
    const texts = textsOf(tree, options)
    const begun = beginOutlines(texts.source, texts.target, texts.evidence)
    const alike = await compareOutlines(begun, similarity)
    write(tree, options, texts, told(file, texts, finishOutlines(begun, alike)))
  }
}

interface Texts {
  source: Outline
  target: Outline
  evidence: Evidence
}

function textsOf(tree: Root, {target, dictionary, pairs = []}: AlignOptions): Texts {
  const lang = tree.data?.lang ?? 'und'
  const targetLang = target.data?.lang ?? 'und'
  return {
    source: outlineOf(tree, lang),
    target: outlineOf(target, targetLang),
    evidence: {
      dictionary,
      source: lang,
      target: targetLang,
      pairs: [...pairs, ...namePairs(tree, target)]
    }
  }
}

/** Report what is to be said of pairs that were found; of unrelated texts those without evidence go. */
function told(file: VFile, {source, target}: Texts, found: Pairing): Pairing {
  const pairing = refuseUnrelated(file, found)
  if (pairing === found) reportBeads(file, source, target, pairing)
  return pairing
}

function write(
  tree: Root,
  {target, given}: AlignOptions,
  texts: Texts,
  pairing: Pairing
): undefined {
  const names = new Map([...pairing.speakers].map(([own, other]) => [other, own]))
  const sequence = given ?? sequenceOf(tree, target, texts.source, texts.target, pairing.passages)
  const additions = placeAdditions(tree, target, sequence, names)
  writeKept(sequence)
  rebuild(tree, additions, writePairs(texts.source, texts.target, pairing))
  nameSpeakers(tree, pairing.speakers)
  tree.data = {...tree.data, targetLang: texts.target.lang}
}
