import type {EnglishName} from './english-names.ts'
import type {Passage} from './passages.ts'
import {spanOf} from './spans.ts'
import type {Span} from './spans.ts'

/** Names that stand at the same place of two lists of the same length. */
export interface ListedPair {
  span: Span
  name: EnglishName
}

/** Fewer do not make a list. */
const least = 3

/**
 * Pair the names of lists: `甲、乙和丙` with `A, B and C`. The first entry's beginning and the last
 * one's end are not told by the list, so these are as long as one word.
 */
export function listedPairs(passage: Passage, names: readonly EnglishName[]): ListedPair[] {
  const own = chineseLists(passage)
  const other = englishLists(passage.en, names)
  return own.flatMap((list) => {
    const same = other.filter(({length}) => length === list.length)
    const [only] = same
    if (!only || same.length > 1) return []
    return list.flatMap((span, index) => {
      const name = only[index]
      return name && span ? [{span, name}] : []
    })
  })
}

function chineseLists(passage: Passage): Array<Array<Span | undefined>> {
  const {zhKey, zhWords} = passage
  const lists: Array<Array<Span | undefined>> = []
  for (const {0: found, index} of zhKey.matchAll(
    /[^、，。；：！？()"《》,.;:!?]+(?:、[^、，。；：！？()"《》,.;:!?]+)+/gu
  )) {
    const breaks = [...found.matchAll(/、|(?<=、[^、]*)[和与與及]/gu)]
    const borders = [-1, ...breaks.map((one) => one.index), found.length]
    const entries = borders.slice(1).map((end, at) => {
      const start = index + (borders[at] ?? 0) + 1
      const inside = zhWords.flatMap((word, number) =>
        word.start >= start && word.end <= index + end ? [number] : []
      )
      const isFirst = at === 0
      const isLast = at === borders.length - 2
      const from = isFirst ? firstOf(passage, inside) : inside[0]
      const to = isLast ? inside[0] : inside.at(-1)
      return from === undefined || to === undefined ? undefined : spanOf(passage, from, to)
    })
    if (entries.length >= least) lists.push(entries)
  }

  return lists
}

/** Names with nothing but commas and a conjunction between. */
function englishLists(text: string, names: readonly EnglishName[]): EnglishName[][] {
  const parts = names.filter(
    ({start, end, text}) =>
      !/ and /.test(text) &&
      !names.some(
        (one) =>
          one.start <= start && end <= one.end && one.text !== text && !/ and /.test(one.text)
      )
  )
  const lists: EnglishName[][] = []
  let list: EnglishName[] = []
  for (const name of parts) {
    const before = list.at(-1)
    if (before && !/^(?:, |,? and |,? or )$/.test(text.slice(before.end, name.start))) {
      lists.push(list)
      list = []
    }

    list.push(name)
  }

  return [...lists, list].filter(({length}) => length >= least)
}

/** Where the first entry of a list begins: single characters belong together. */
function firstOf({zhWords}: Passage, inside: readonly number[]): number | undefined {
  let at = inside.length - 1
  const isSingle = (index: number) => zhWords[inside[index] ?? -1]?.key.length === 1
  while (at > 0 && isSingle(at) && isSingle(at - 1)) at--
  return inside[at]
}
