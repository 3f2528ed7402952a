import type {Grid} from './grid.ts'
import {packLinks, turnLinks, type Links} from './links.ts'
import type {Pair} from './pair.ts'
import {findTranslations} from './translations.ts'

/** Pairs that are learned from together: what they hold fits a small dense table. */
const chunk = 1000

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
  const both = pairs.filter((pair) => pair.zhCount > 0 && pair.enCount > 0)
  for (let from = 0; from < both.length; from += chunk) {
    findTranslations(grid, both.slice(from, from + chunk), (zh, en, weight) => {
      const list = lists[zh]!
      list.set(en, Math.max(list.get(en) ?? 0, weightOf(links, zh, en) + weight))
    })
  }

  const learned = packLinks(lists)
  return {...grid, links: learned, back: turnLinks(learned, grid.enSide.chance.length)}
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
