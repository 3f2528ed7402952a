import type {VFile} from 'vfile'
import {report} from '../../tree/index.ts'
import type {Bead} from '../evidence.ts'
import type {Pairing} from '../levels/pairing.ts'

/**
 * Below the first share a translation is one of another text, below the second it may be. Measured: of
 * translations .46 and more, of unrelated texts .01 and less; of three paragraphs alone one translation
 * in twelve has less than the second, and one unrelated text in ten more than the first.
 */
const little = {pairs: 0.2, doubt: 0.4}

/** Pairs of such a translation are kept from this score. */
const sure = 0.97

/**
 * Report a translation of which little pairs. Where that is nearly nothing, give up the pairs without
 * evidence: a wrong pair is worse than none.
 *
 * @returns The pairs to keep; the same where they may be right.
 */
export function refuseUnrelated(file: VFile, pairing: Pairing): Pairing {
  if (pairing.share >= little.doubt) return pairing
  report(file, {
    rule: 'unrelated-translation',
    severity: 'error',
    reason: `Unexpected translation of which only ${Math.round(pairing.share * 100)} % pairs, expected one of this text`
  })
  return pairing.share < little.pairs ? withoutDoubtful(pairing) : pairing
}

function withoutDoubtful(pairing: Pairing): Pairing {
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
