import type {VFile} from 'vfile'
import {report} from '../tree/index.ts'
import {doubtful} from './confidence.ts'
import type {Bead} from './evidence.ts'
import type {Outline} from './outline.ts'
import type {Pairing} from './outlines.ts'

/**
 * Below this share a translation is one of another text. Measured: of translations .61 and more, of
 * unrelated texts .01 and less.
 */
const little = 0.25

/** Pairs of such a translation are kept from this score. */
const sure = 0.9

/**
 * The share of the source's text, by length, that pairs, 0 to 1; a pair counts the more the surer it
 * is, and not at all where it is doubtful.
 */
export function pairedShare({passages}: Outline, beads: readonly Bead[]): number {
  let all = 0
  let paired = 0
  for (const bead of beads) {
    const length = bead.source.reduce((sum, at) => sum + passages[at]!.text.length, 0)
    all += length
    paired += length * Math.max(0, (bead.score - doubtful) / (1 - doubtful))
  }

  return all === 0 ? 1 : paired / all
}

/**
 * Report a translation that nearly nothing pairs with, and give up the pairs without evidence: a wrong
 * pair is worse than none.
 *
 * @returns The pairs to keep; the same where enough of the text pairs.
 */
export function refuseUnrelated(file: VFile, source: Outline, pairing: Pairing): Pairing {
  const share = pairedShare(source, pairing.passages)
  if (share >= little) return pairing
  report(file, {
    rule: 'unrelated-translation',
    severity: 'error',
    reason: `Unexpected translation of which only ${Math.round(share * 100)} % pairs, expected one of this text`
  })
  const passages: Bead[] = []
  const sentences: Bead[][] = []
  pairing.passages.forEach((bead, index) => {
    const isPair = bead.source.length > 0 && bead.target.length > 0
    if (!isPair || bead.score >= sure) {
      passages.push(bead)
      sentences.push(pairing.sentences[index] ?? [])
      return
    }

    for (const at of bead.source) passages.push({source: [at], target: [], score: 0})
    for (const at of bead.target) passages.push({source: [], target: [at], score: 0})
    for (let added = bead.source.length + bead.target.length; added > 0; added--) sentences.push([])
  })
  return {...pairing, passages, sentences, crossings: new Map()}
}
