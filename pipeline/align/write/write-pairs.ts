import {type UnitPair, sourceOf} from '../../tree/index.ts'
import {joinPassages, setPair, toTarget} from './join.ts'
import type {Outline} from '../levels/outline.ts'
import {type Pairing, sentencesBefore} from '../levels/pairing.ts'
import {markSegments} from './segments.ts'

/**
 * Write the pairs into the units; those that people made have no score.
 *
 * @returns The units that others joined.
 */
export function writePairs(source: Outline, target: Outline, pairing: Pairing): Set<unknown> {
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
    setPair(own.unit, [own, ...more], left.side, targetSide, bead.isGiven ? undefined : bead.score)
    for (const {unit} of more) gone.add(unit)
  })
  return gone
}

/** Write both sides of what needs no translation into its unit. */
export function writeKept(pairs: readonly UnitPair[]): undefined {
  for (const {source, target} of pairs) {
    const [unit, other] = [source[0], target[0]]
    const side = other && sourceOf(other)
    if (!unit || !side || unit.origin !== 'kept') continue
    unit.children.push(toTarget(side))
    unit.state = 'translated'
  }
}
