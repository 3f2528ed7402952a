import type {Grid} from '../search/grid.ts'
import {packLinks, turnLinks, type Links} from './links.ts'
import type {Pair} from '../search/pair.ts'
import {findTranslations} from './translations.ts'

/** Chinese tokens that are learned from together: what they link fits a small dense table. */
const chunk = 15_000

/**
 * Learn from pairs which words translate each other (IBM model 1, Brown et al. 1993, seeded by the
 * links known so far), and strengthen their links.
 *
 * @param grid Units that `pairs` count.
 * @returns The same units with links of both.
 */
export function learn(grid: Grid, pairs: readonly Pair[]): Grid {
  const {links} = grid
  const lists = Array.from({length: links.start.length - 1}, (_, type) => listOf(links, type))
  for (const part of chunksOf(grid, pairs)) {
    findTranslations(grid, part, (zh, en, weight) => {
      const list = lists[zh]!
      list.set(en, Math.max(list.get(en) ?? 0, weightOf(links, zh, en) + weight))
    })
  }

  const learned = packLinks(lists)
  return {...grid, links: learned, back: turnLinks(learned, grid.enSide.chance.length)}
}

function chunksOf({zh}: Grid, pairs: readonly Pair[]): Pair[][] {
  const chunks: Pair[][] = [[]]
  let tokens = 0
  for (const pair of pairs) {
    if (pair.zhCount === 0 || pair.enCount === 0) continue
    tokens += zh.start[pair.zh + pair.zhCount]! - zh.start[pair.zh]!
    chunks.at(-1)?.push(pair)
    if (tokens < chunk) continue
    chunks.push([])
    tokens = 0
  }

  return chunks
}

function listOf(links: Links, type: number): Map<number, number> {
  const list = new Map<number, number>()
  for (let at = links.start[type]!; at < links.start[type + 1]!; at++) {
    list.set(links.to[at]!, links.weight[at]!)
  }

  return list
}

function weightOf({start, to, weight}: Links, zh: number, en: number): number {
  for (let at = start[zh]!; at < start[zh + 1]!; at++) if (to[at] === en) return weight[at]!
  return 0
}
