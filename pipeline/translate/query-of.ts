import type {Entry, Query} from './memory.ts'
import {keysOf} from './rank.ts'

/** Ask a memory what it would say where an entry stands. */
export function queryOf(entry: Entry): Query {
  const keys = keysOf(entry)
  const {source, target, place, context} = entry
  return {
    languages: {source: source.lang, target: target.lang},
    value: source.value,
    place: place ?? {document: '', unit: ''},
    previous: context?.previous ?? '',
    keys: [...keys, ...(context?.next ? [context.next] : [])],
    join: keys.length
  }
}
