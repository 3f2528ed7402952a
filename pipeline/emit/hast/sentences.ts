import type {Unit} from '../../tree/index.ts'
import {walk} from '../../tree/walk-nodes.ts'

/**
 * Number the groups of sentences that translate each other.
 *
 * @returns Side and number of a sentence (`source 1`) → number of its group, from 1; empty where
 *   the unit is one group.
 */
export function sentenceGroups(unit: Unit): Map<string, number> {
  const neighbours = new Map<string, string[]>()
  for (const side of unit.children) {
    const other = side.type === 'source' ? 'target' : 'source'
    walk(side, (node) => {
      if (node.type !== 'segment') return
      const here = `${side.type} ${node.n}`
      const there = node.with.map((n) => `${other} ${n}`)
      neighbours.set(here, [...(neighbours.get(here) ?? []), ...there])
      for (const name of there) neighbours.set(name, [...(neighbours.get(name) ?? []), here])
    })
  }

  const groups = new Map<string, number>()
  let count = 0
  for (const name of neighbours.keys()) {
    if (groups.has(name) || neighbours.get(name)?.length === 0) continue
    count++
    const open = [name]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (groups.has(at)) continue
      groups.set(at, count)
      open.push(...(neighbours.get(at) ?? []))
    }
  }

  return count > 1 ? groups : new Map()
}
