import type {DatabaseSync} from 'node:sqlite'

/** What a memory holds. */
export interface MemoryCounts {
  entries: number
  sources: number
  /** By pair of languages (`zh>en`), origin and state. */
  groups: Array<{pair: string; origin: string; state: string; entries: number}>
}

/** Count what a memory holds. */
export function countsIn(database: DatabaseSync): MemoryCounts {
  const sources = 'SELECT count(*) AS n FROM (SELECT DISTINCT pair, key FROM entry)'
  const groups = database
    .prepare(
      'SELECT pair, origin, state, count(*) AS n FROM entry GROUP BY 1, 2, 3 ORDER BY 1, 2, 3'
    )
    .all()
    .map(({pair, origin, state, n}) => ({
      pair: String(pair),
      origin: String(origin),
      state: String(state),
      entries: Number(n)
    }))
  return {
    entries: groups.reduce((sum, {entries}) => sum + entries, 0),
    sources: Number(database.prepare(sources).get()?.['n'] ?? 0),
    groups
  }
}
