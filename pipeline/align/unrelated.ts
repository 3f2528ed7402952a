import type {VFile} from 'vfile'
import {report} from '../tree/index.ts'
import type {Bead} from './evidence.ts'
import type {Pairing} from './outlines.ts'

/**
 * Below this share a translation is one of another text. Measured: of translations .46 and more, of
 * unrelated texts .01 and less.
 */
const little = 0.2

/** Pairs of such a translation are kept from this score. */
const sure = 0.9

/**
 * Report a translation that nearly nothing pairs with, and give up the pairs without evidence: a wrong
 * pair is worse than none.
 *
 * @returns The pairs to keep; the same where enough of the text pairs.
 */
export function refuseUnrelated(file: VFile, pairing: Pairing): Pairing {
  if (pairing.share >= little) return pairing
  report(file, {
    rule: 'unrelated-translation',
    severity: 'error',
    reason: `Unexpected translation of which only ${Math.round(pairing.share * 100)} % pairs, expected one of this text`
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
