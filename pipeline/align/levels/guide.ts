import type {Passage} from './outline.ts'
import type {Guide} from '../search/pair.ts'
import type {Turn} from '../../tree/index.ts'

/** Which turns were paired: for each turn the number of its pair; -1 where it stands alone. */
export interface TurnPairs {
  zh: Int32Array
  en: Int32Array
}

const free = new Uint8Array(0)

/** How turns belong together: by what they are, and by who speaks where that is known. */
export function guideTurns(
  zh: readonly Turn[],
  en: readonly Turn[],
  speakers: ReadonlyMap<string, string>
): Guide {
  return {
    affinity(row, column) {
      const first = zh[row]!
      const second = en[column]!
      return roleAffinity(first, second) + speakerAffinity(first, second, speakers)
    },
    support: () => 0,
    isSilent: () => false,
    zhBorder: free,
    enBorder: free
  }
}

function roleAffinity(zh: Turn, en: Turn): number {
  if (zh.role === en.role) return 3
  return zh.role === 'other' || en.role === 'other' ? -2 : -5
}

function speakerAffinity(zh: Turn, en: Turn, speakers: ReadonlyMap<string, string>): number {
  if (zh.speaker === undefined || en.speaker === undefined) return 0
  const expected = speakers.get(zh.speaker)
  if (expected === undefined) return 0
  return expected === en.speaker ? 3 : -3
}

/** How passages belong together: by their turns, and by what they are in their texts. */
export function guidePassages(
  zh: readonly Passage[],
  en: readonly Passage[],
  turns: TurnPairs | undefined
): Guide {
  const zhBegins = begins(zh)
  const enBegins = begins(en)
  return {
    affinity(row, column) {
      const first = zh[row]!
      const second = en[column]!
      const known =
        matterAffinity(first, second) +
        blockAffinity(first, second) +
        silenceAffinity(first, second)
      if (!turns) return known
      const beginning = zhBegins[row]! + enBegins[column]!
      const begins = beginning === 1 ? -2 : beginning
      return known + begins + turnAffinity(turns.zh[first.turn]!, turns.en[second.turn]!)
    },
    support(row, column) {
      if (!turns || !zhBegins[row] || !enBegins[column]) return 0
      const zhPair = turns.zh[zh[row]!.turn]!
      return zhPair >= 0 && zhPair === turns.en[en[column]!.turn]! ? 1 : 0
    },
    isSilent: (row, column) => zh[row]!.isSilent && en[column]!.isSilent,
    zhBorder: Uint8Array.from(zh, ({apart}) => Number(apart)),
    enBorder: Uint8Array.from(en, ({apart}) => Number(apart))
  }
}

/** Passages of paired turns pair with each other, if their words do not speak loudly against it. */
function turnAffinity(zhPair: number, enPair: number): number {
  if (zhPair < 0 || enPair < 0) return -4
  return zhPair === enPair ? 0 : -12
}

/** 1 for the first passage of each turn. */
function begins(passages: readonly Passage[]): Uint8Array {
  return Uint8Array.from(passages, (passage, index) =>
    passage.turn === passages[index - 1]?.turn ? 0 : 1
  )
}

function matterAffinity(zh: Passage, en: Passage): number {
  if (zh.matter === en.matter) return zh.matter === undefined ? 0 : 4
  return zh.matter === 'title' || en.matter === 'title' ? -6 : -1
}

function blockAffinity(zh: Passage, en: Passage): number {
  if (zh.block === en.block) return zh.block === 'paragraph' ? 0 : 2
  return zh.block === 'heading' || en.block === 'heading' ? -4 : -1
}

/** Silence answers to silence, seldom to words. */
function silenceAffinity(zh: Passage, en: Passage): number {
  if (zh.isSilent === en.isSilent) return zh.isSilent ? 3 : 0
  return -2
}
