import type {Root} from 'mdast'
import type {Turn} from '../../tree/index.ts'
import type {Dictionary} from '../dictionary/index.ts'
import type {Pair} from '../search/pair.ts'
import {spells} from '../tokens/spelling.ts'

/**
 * For each speaker of the first turns, who speaks in most of the turns paired with theirs; of those
 * alike, the one whose name is spelled so.
 */
export function commonSpeakers(
  pairs: ReadonlyArray<Pick<Pair, 'zh' | 'zhCount' | 'en' | 'enCount'>>,
  zh: readonly Turn[],
  en: readonly Turn[],
  dictionary: Dictionary
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const one of pairs) {
    const from = zh[one.zh]?.speaker
    const to = en[one.en]?.speaker
    if (one.zhCount !== 1 || one.enCount !== 1 || from === undefined || to === undefined) continue
    const counts = votes.get(from) ?? new Map<string, number>()
    votes.set(from, counts.set(to, (counts.get(to) ?? 0) + 1))
  }

  return new Map(
    [...votes].map(([from, counts]) => {
      const most = Math.max(...counts.values())
      const best = [...counts].flatMap(([to, count]) => (count === most ? [to] : []))
      return [
        from,
        best.find((to) => spells(dictionary, from, to) || spells(dictionary, to, from)) ??
          best[0] ??
          ''
      ]
    })
  )
}

/** Tell each speaker of the source their name in the translation. */
export function nameSpeakers(tree: Root, speakers: ReadonlyMap<string, string>): undefined {
  for (const speaker of tree.data?.speakers ?? []) {
    const counterpart = speakers.get(speaker.name)
    if (counterpart !== undefined) speaker.counterpart = counterpart
  }
}

/** Names of the same person that a text gives in both scripts. */
export function namePairs(...trees: Root[]): Array<{zh: string; en: string}> {
  return trees.flatMap((tree) =>
    (tree.data?.speakers ?? []).flatMap(({name, latin}) => (latin ? [{zh: name, en: latin}] : []))
  )
}
