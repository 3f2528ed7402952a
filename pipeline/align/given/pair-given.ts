import type {Dictionary} from '../dictionary/index.ts'
import type {Unit, UnitPair} from '../../tree/index.ts'
import type {Bead, Evidence} from '../evidence.ts'
import type {Outline} from '../levels/outline.ts'
import type {Pairing} from '../levels/pairing.ts'
import type {Pair} from '../search/pair.ts'
import {linkSentences} from '../levels/sentences.ts'
import {commonSpeakers} from '../levels/speakers.ts'
import {isTurned, toBead} from '../texts.ts'

/**
 * Take pairs as they are given, in their order, and link the sentences inside each. Passages that do
 * not stand together, as a note and what is beside it, have no links.
 */
export function pairGiven(
  source: Outline,
  target: Outline,
  given: readonly UnitPair[],
  evidence: Evidence
): Pairing {
  const turned = isTurned(evidence)
  const [zh, en] = turned ? [target, source] : [source, target]
  const passages = beadsOf(source, target, given)
  const pairs = passages.flatMap((bead, index) => {
    const pair = pairOf(bead, turned)
    return pair ? [{index, pair}] : []
  })
  pairs.sort((one, other) => one.pair.zh - other.pair.zh)
  const linked = linkSentences(
    zh,
    en,
    pairs.map(({pair}) => pair),
    evidence
  )
  const sentences: Bead[][] = passages.map(() => [])
  linked.forEach((list, at) => {
    sentences[pairs[at]!.index] = list.map((one) => toBead(one, turned))
  })
  return {
    passages,
    sentences,
    crossings: new Map(),
    share: 1,
    speakers: speakersOf(source, target, passages, evidence.dictionary)
  }
}

function beadsOf(source: Outline, target: Outline, given: readonly UnitPair[]): Bead[] {
  const [own, other] = [source, target].map(
    ({passages}) => new Map(passages.map(({unit}, index) => [unit, index]))
  )
  const find = (units: readonly Unit[], index: ReadonlyMap<Unit, number> | undefined) =>
    units.flatMap((unit) => index?.get(unit) ?? [])
  return given
    .map((pair) => ({
      source: find(pair.source, own),
      target: find(pair.target, other),
      score: pair.score ?? 1,
      isGiven: pair.score === undefined
    }))
    .filter((bead) => bead.source.length + bead.target.length > 0)
}

/** A bead of both sides whose passages follow each other. */
function pairOf({source, target}: Bead, turned: boolean): Pair | undefined {
  const [zh, en] = turned ? [target, source] : [source, target]
  if (zh[0] === undefined || en[0] === undefined || !isRun(zh) || !isRun(en)) return undefined
  return {zh: zh[0], zhCount: zh.length, en: en[0], enCount: en.length, score: 1, own: 1}
}

function isRun(indices: readonly number[]): boolean {
  return indices.every((value, at) => value === indices[0]! + at)
}

function speakersOf(
  source: Outline,
  target: Outline,
  beads: readonly Bead[],
  dictionary: Dictionary
) {
  const turns = beads.flatMap((bead) => {
    const own = source.passages[bead.source[0] ?? -1]
    const other = target.passages[bead.target[0] ?? -1]
    return own && other ? [{zh: own.turn, en: other.turn, zhCount: 1, enCount: 1}] : []
  })
  return commonSpeakers(turns, source.turns, target.turns, dictionary)
}
