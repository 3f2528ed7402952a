import {looseForm} from '../../../pipeline/language/grams.ts'
import {similarity} from '../../../pipeline/language/similarity.ts'
import {leastScore} from '../../../pipeline/translate/memory.ts'
import type {Entry, Memory, Query, Recollection} from '../../../pipeline/translate/memory.ts'
import {choose, identityOf, keysOf, replaces} from '../../../pipeline/translate/rank.ts'

/** A memory that lasts as long as its object and looks at everything it has: for tests. */
export class InMemory implements Memory {
  readonly #entries = new Map<string, Entry>()

  async recall(queries: readonly Query[]): Promise<Recollection[]> {
    const entries = [...this.#entries.values()]
    return queries.map((query) => {
      const exact = choose(entries, query)
      return exact ? {exact, proposals: []} : {proposals: propose(entries, query)}
    })
  }

  async remember(entries: readonly Entry[]): Promise<number> {
    let count = 0
    for (const entry of entries) {
      const identity = identityOf(entry)
      const known = this.#entries.get(identity)
      if (known && !replaces(entry, known)) continue
      if (JSON.stringify(known) !== JSON.stringify(entry)) count++
      this.#entries.set(identity, entry)
    }

    return count
  }
}

function propose(entries: readonly Entry[], query: Query): Recollection['proposals'] {
  const form = looseForm(query.value)
  const sources = new Map(entries.map((entry) => [keysOf(entry).join(), entry]))
  return [...sources.values()]
    .map((entry) => ({entry, score: similarity(form, looseForm(entry.source.value), leastScore)}))
    .filter(({score}) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({entry, score}) => {
      const keys = keysOf(entry)
      const best = choose(entries, {...query, keys, join: keys.length})
      return best ? [{entry: best.entry, score}] : []
    })
    .slice(0, query.proposals ?? 0)
}
