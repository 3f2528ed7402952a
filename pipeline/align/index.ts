import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {addedUnit, placeAdditions, rebuild} from './additions.ts'
import type {Dictionary} from './dictionary/index.ts'
import {reportBeads} from './findings.ts'
import {refuseUnrelated} from './unrelated.ts'
import {joinPassages, setPair, toTarget} from './join.ts'
import {type Outline, outlineOf} from './outline.ts'
import {type Pairing, pairOutlines, sentencesBefore} from './outlines.ts'
import {markSegments} from './segments.ts'
import {namePairs, nameSpeakers} from './speakers.ts'
import {leftOver} from './kept.ts'

export {alignBlocks} from './blocks.ts'
export {doubtful} from './confidence.ts'
export type {Bead} from './evidence.ts'
export {alignTexts} from './texts.ts'

export interface AlignOptions {
  /** The translation: read, cut into turns and units. */
  target: Root
  /** Chinese–English dictionary. */
  dictionary: Dictionary
  /** Words that are known to translate each other: the glossary's terms. */
  pairs?: ReadonlyArray<{zh: string; en: string}>
}

/**
 * The stage that pairs a text with its translation: turns, then paragraphs, then sentences. It joins
 * only units of one turn. What has no counterpart stays alone and is reported.
 */
export default function align({target, dictionary, pairs = []}: AlignOptions) {
  return function (tree: Root, file: VFile): undefined {
    const lang = tree.data?.lang ?? 'und'
    const targetLang = target.data?.lang ?? 'und'
    const source = outlineOf(tree, lang)
    const translation = outlineOf(target, targetLang)
    const found = pairOutlines(source, translation, {
      dictionary,
      source: lang,
      target: targetLang,
      pairs: [...pairs, ...namePairs(tree, target)]
    })
    const pairing = refuseUnrelated(file, found)
    if (pairing === found) reportBeads(file, source, translation, pairing)
    const names = new Map([...pairing.speakers].map(([own, other]) => [other, own]))
    const additions = placeAdditions(source, translation, pairing.passages, names)
    for (const {after, unit} of leftOver(tree, target, source, translation, pairing.passages)) {
      const list = additions.after.get(after) ?? []
      additions.after.set(after, [...list, addedUnit(unit, `k${unit.unit.id}`)])
    }

    rebuild(tree, additions, writePairs(source, translation, pairing))
    nameSpeakers(tree, pairing.speakers)
    tree.data = {...tree.data, targetLang}
  }
}

/** Write the pairs into the units; gives the units that joined others. */
function writePairs(source: Outline, target: Outline, pairing: Pairing): Set<unknown> {
  const gone = new Set<unknown>()
  const sourceFrom = sentencesBefore(source)
  const targetFrom = sentencesBefore(target)
  pairing.passages.forEach((bead, index) => {
    const [own, ...more] = bead.source.map((at) => source.passages[at]!)
    const [other, ...others] = bead.target.map((at) => target.passages[at]!)
    if (!own || !other) return
    const left = joinPassages([own, ...more])
    const right = joinPassages([other, ...others])
    const targetSide = toTarget(right.side)
    const beads = (pairing.sentences[index] ?? []).map((one) => ({
      ...one,
      source: one.source.map((at) => at - sourceFrom[bead.source[0]!]!),
      target: one.target.map((at) => at - targetFrom[bead.target[0]!]!)
    }))
    markSegments(left, {side: targetSide, sentences: right.sentences}, beads)
    setPair(own.unit, [own, ...more], left.side, targetSide, bead.score)
    for (const {unit} of more) gone.add(unit)
  })
  return gone
}
