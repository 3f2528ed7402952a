import {doubtful} from '../../tree/doubtful.ts'
import {turnTypes} from '../search/bead-types.ts'
import type {Cuts} from './cuts.ts'
import type {Dictionary} from '../dictionary/index.ts'
import {type TurnPairs, guideTurns} from './guide.ts'
import {hasRoles} from './outline.ts'
import type {Pair} from '../search/pair.ts'
import {pairLong} from './pair-long.ts'
import {commonSpeakers} from './speakers.ts'
import type {Texts} from './sides.ts'
import type {Turn} from '../../tree/index.ts'

/** What is known once turns are paired. */
export interface PairedTurns {
  turns: TurnPairs
  /** For each speaker of the Chinese text, who says the same in the English one. */
  speakers: Map<string, string>
  /** Where pairs without doubt begin, in passages. */
  near: Array<Pick<Pair, 'zh' | 'en'>>
}

/**
 * Pair turns where both texts tell who speaks. Where that leaves questions, a second run knows which
 * speakers are the same.
 */
export function pairTurns(
  {zh, en, zhBorders, enBorders, grid}: Texts,
  dictionary: Dictionary
): PairedTurns | undefined {
  if (!hasRoles(zh) || !hasRoles(en)) return undefined
  const units = {grid, zhFrom: zhBorders.turnFrom, enFrom: enBorders.turnFrom}
  const zhTurns = zhBorders.turns.map((turn) => zh.turns[turn]!)
  const enTurns = enBorders.turns.map((turn) => en.turns[turn]!)
  const run = (speakers: ReadonlyMap<string, string>, earlier?: readonly Pair[]) =>
    pairLong(
      units,
      turnTypes,
      (zhCuts, enCuts) => guideTurns(partsOf(zhTurns, zhCuts), partsOf(enTurns, enCuts), speakers),
      earlier
    )
  const first = run(new Map())
  const speakers = commonSpeakers(first, zhTurns, enTurns, dictionary)
  const isPlain = (one: Pair) => {
    const [own, other] = [zhTurns[one.zh]?.speaker, enTurns[one.en]?.speaker]
    const same = own === undefined || other === undefined || speakers.get(own) === other
    return one.zhCount === 1 && one.enCount === 1 && same
  }

  const pairs = first.every(isPlain) ? first : run(speakers, first)
  const turns: TurnPairs = {
    zh: new Int32Array(zh.turns.length).fill(-1),
    en: new Int32Array(en.turns.length).fill(-1)
  }
  pairs.forEach((one, index) => {
    if (one.zhCount === 0 || one.enCount === 0) return
    for (let at = 0; at < one.zhCount; at++) turns.zh[zhBorders.turns[one.zh + at]!] = index
    for (let at = 0; at < one.enCount; at++) turns.en[enBorders.turns[one.en + at]!] = index
  })
  const near = pairs
    .filter(({zhCount, enCount, score}) => zhCount === 1 && enCount === 1 && score >= doubtful)
    .map((one) => ({zh: zhBorders.turnPassage[one.zh]!, en: enBorders.turnPassage[one.en]!}))
  return {turns, speakers: commonSpeakers(pairs, zhTurns, enTurns, dictionary), near}
}

function partsOf(turns: readonly Turn[], {unit}: Cuts): Turn[] {
  return Array.from(unit, (one) => turns[one]!)
}
