import type {Cuts} from './cuts.ts'
import type {Grid} from '../search/grid.ts'
import type {Guide, Pair} from '../search/pair.ts'

/** Share of the shorter of two units that must pair with the other: less is a border not met. */
const least = 0.3

/** How much of two units pairs with each other. */
interface Link {
  zh: number
  en: number
  /** English characters. */
  mass: number
  /** Times how sure it is. */
  score: number
  own: number
}

/** What is known of the parts that were paired. */
export interface Parts {
  zh: Cuts
  en: Cuts
  guide: Pick<Guide, 'zhBorder' | 'enBorder'>
}

/** Pairs of units out of the pairs of their parts. */
export function mergePairs(pairs: readonly Pair[], grid: Grid, parts: Parts): Pair[] {
  const zhSize = sizesOf(grid.zh.length, parts.zh)
  const enSize = sizesOf(grid.en.length, parts.en)
  const links = linksOf(pairs, grid, parts).filter(
    ({zh, en, mass}) => mass >= least * Math.min(zhSize[zh]!, enSize[en]!)
  )
  return inOrder(groupsOf(allowed(links, parts)), zhSize.length, enSize.length)
}

function sizesOf(length: Float64Array, {unit, first}: Cuts): Float64Array {
  const sizes = new Float64Array(first.length - 1)
  unit.forEach((one, part) => {
    sizes[one]! += length[part]!
  })
  return sizes
}

/**
 * How much of each unit pairs with each other unit, as if words were spread evenly over a pair; in the
 * order of both texts.
 */
function linksOf(pairs: readonly Pair[], grid: Grid, {zh, en}: Parts): Link[] {
  const links = new Map<string, Link>()
  for (const pair of pairs) {
    if (pair.zhCount === 0 || pair.enCount === 0) continue
    const rows = spans(grid.zh.length, pair.zh, pair.zhCount)
    const columns = spans(grid.en.length, pair.en, pair.enCount)
    for (const row of rows) {
      for (const column of columns) {
        const shared = Math.min(row.to, column.to) - Math.max(row.from, column.from)
        if (shared <= 0) continue
        const mass = (shared * (row.all + column.all)) / 2
        add(links, zh.unit[row.part]!, en.unit[column.part]!, mass, pair)
      }
    }
  }

  return [...links.values()]
}

function add(links: Map<string, Link>, zh: number, en: number, mass: number, pair: Pair) {
  const key = `${zh} ${en}`
  const link = links.get(key) ?? {zh, en, mass: 0, score: 0, own: 0}
  link.mass += mass
  link.score += mass * pair.score
  link.own += mass * pair.own
  links.set(key, link)
}

/** Where parts lie in their pair, from 0 to 1. */
function spans(length: Float64Array, first: number, count: number) {
  const all = length.subarray(first, first + count).reduce((sum, one) => sum + one, 0)
  let from = 0
  return Array.from({length: count}, (_, index) => {
    const part = first + index
    const to = all > 0 ? from + length[part]! / all : (index + 1) / count
    const span = {part, from, to, all: Math.max(1, all)}
    from = to
    return span
  })
}

/** Of links that would join what must stay apart, the heavier. */
function allowed(links: readonly Link[], {zh, en, guide}: Parts): Link[] {
  const isParted = (one: Link, next: Link) =>
    (one.zh === next.zh && hasBorder(guide.enBorder, en, one.en, next.en)) ||
    (one.en === next.en && hasBorder(guide.zhBorder, zh, one.zh, next.zh))
  const kept: Link[] = []
  for (const link of links) {
    while (kept.length > 0 && isParted(kept.at(-1)!, link) && kept.at(-1)!.mass < link.mass) {
      kept.pop()
    }

    if (kept.length === 0 || !isParted(kept.at(-1)!, link)) kept.push(link)
  }

  return kept
}

function hasBorder(borders: Uint8Array, {first}: Cuts, unit: number, last: number): boolean {
  for (let at = unit + 1; at <= last; at++) if (borders[first[at]!] === 1) return true
  return false
}

/** Units that belong together, with the sums of their links. */
interface Group extends Link {
  zhEnd: number
  enEnd: number
}

function groupsOf(links: readonly Link[]): Group[] {
  const groups: Group[] = []
  for (const link of links) {
    const group = groups.at(-1)
    if (group && (link.zh < group.zhEnd || link.en < group.enEnd)) {
      group.zhEnd = link.zh + 1
      group.enEnd = link.en + 1
      group.mass += link.mass
      group.score += link.score
      group.own += link.own
    } else groups.push({...link, zhEnd: link.zh + 1, enEnd: link.en + 1})
  }

  return groups
}

/** All units in order: those without a group stand alone. */
function inOrder(groups: readonly Group[], zhCount: number, enCount: number): Pair[] {
  const pairs: Pair[] = []
  let zh = 0
  let en = 0
  const alone = (zhEnd: number, enEnd: number) => {
    for (; zh < zhEnd; zh++) pairs.push({zh, zhCount: 1, en, enCount: 0, score: 0, own: 0})
    for (; en < enEnd; en++) pairs.push({zh, zhCount: 0, en, enCount: 1, score: 0, own: 0})
  }

  for (const group of groups) {
    alone(group.zh, group.en)
    pairs.push({
      zh,
      zhCount: group.zhEnd - zh,
      en,
      enCount: group.enEnd - en,
      score: group.score / group.mass,
      own: group.own / group.mass
    })
    zh = group.zhEnd
    en = group.enEnd
  }

  alone(zhCount, enCount)
  return pairs
}
