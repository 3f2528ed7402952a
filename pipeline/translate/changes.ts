import type {Entry, Recollection} from './memory.ts'
import {isByPeople, keysOf} from './rank.ts'

/**
 * Find what people say otherwise than a memory does, or what it does not know. A machine's text that
 * they left as it is stays the machine's. Where one of several paragraphs of the same words was
 * changed, the others were left as they are on purpose.
 *
 * @param entries What people say.
 * @param known What the memory says where each stands; see `queryOf`.
 * @returns Those that are to be remembered, newer than what the memory knows.
 */
export function changesOf(entries: readonly Entry[], known: readonly Recollection[]): Entry[] {
  const isNew = (entry: Entry, at: number) => isUnknown(entry, known[at]?.exact)
  const changed = new Set(entries.filter(isNew).map(nameOf))
  return entries.flatMap((entry, at) => {
    if (!changed.has(nameOf(entry))) return []
    return [{...entry, changed: later(entry.changed, known[at]?.exact?.entry.changed)}]
  })
}

function isUnknown(entry: Entry, known: Recollection['exact']): boolean {
  if (known?.entry.target.value !== entry.target.value) return true
  // The same words elsewhere may be changed there; here they are to stay.
  return known.fit === 'text' && entry.context !== undefined && isByPeople(known.entry)
}

function nameOf(entry: Entry): string {
  return keysOf(entry).join(' ')
}

/** The later of two instants: a clock may have been ahead of ours. */
function later(one: string, other = one): string {
  return one > other ? one : other
}
