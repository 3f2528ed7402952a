import {byCodeUnit} from '../language/code-units.ts'
import {hash} from '../language/hash.ts'
import {languageOf, scriptOf} from '../language/tags.ts'
import type {Entry, Fit, Query} from './memory.ts'

const fits: readonly Fit[] = ['text', 'neighbour', 'context', 'place']

/** The keys of the units that an entry is the translation of, in order. */
export function keysOf({key, parts}: Entry): string[] {
  return parts && parts.length > 0 ? parts.map((part) => part.key) : [key]
}

/** The key that an entry is looked for by: that of its first unit. */
export function firstKey(entry: Entry): string {
  return keysOf(entry)[0] ?? entry.key
}

/** The languages of an entry or a query as far as they tell memories apart: `zh>en`. */
export function languagePair(source: string, target: string): string {
  const language = (tag: string) => languageOf(tag) ?? tag.toLowerCase().split('-')[0] ?? ''
  return `${language(source)}>${language(target)}`
}

/** Whether a translation into one language serves where another is wanted; scripts must not differ. */
export function servesFor(lang: string, wanted: string): boolean {
  const [own, other] = [scriptOf(lang), scriptOf(wanted)]
  return languageOf(lang) === languageOf(wanted) && (!own || !other || own === other)
}

/** What an entry is the translation of: a later one of the same identity takes its place. */
export function identityOf({key, source, target, place, context, parts}: Entry): string {
  const {document = null, unit = null} = place ?? {}
  const {previous = null, next = null} = context ?? {}
  const joined = parts?.map((part) => part.key) ?? []
  const pair = languagePair(source.lang, target.lang)
  return hash(JSON.stringify([pair, target.lang, key, joined, document, unit, previous, next]))
}

/** Whether people wrote it. */
export function isByPeople({origin}: Entry): boolean {
  return origin !== 'engine'
}

/** Whether an entry takes the place of one of the same identity. */
export function replaces(entry: Entry, known: Entry): boolean {
  const [own, other] = [isByPeople(entry), isByPeople(known)]
  return own === other ? entry.changed >= known.changed : own
}

/** The entry that serves a unit best: people's before machines', then by its fit, then the newest. */
export function choose(
  entries: readonly Entry[],
  query: Query
): {entry: Entry; fit: Fit} | undefined {
  const found = entries.flatMap((entry) => {
    const fit = fitOf(entry, query)
    return fit ? [{entry, fit}] : []
  })
  return found.toSorted(
    (a, b) =>
      Number(isByPeople(b.entry)) - Number(isByPeople(a.entry)) ||
      fits.indexOf(b.fit) - fits.indexOf(a.fit) ||
      byCodeUnit(b.entry.changed, a.entry.changed) ||
      byCodeUnit(a.entry.target.value, b.entry.target.value)
  )[0]
}

/** How an entry fits a unit; not at all, where its source or its languages are others. */
export function fitOf(entry: Entry, query: Query): Fit | undefined {
  const {languages, place, keys, join, previous} = query
  const own = keysOf(entry)
  const isSame = own.length <= join && own.every((key, at) => key === keys[at])
  const {source, target} = entry
  const pair = languagePair(languages.source, languages.target)
  if (!isSame || languagePair(source.lang, target.lang) !== pair) return undefined
  if (!servesFor(target.lang, languages.target)) return undefined
  if (!entry.context) return 'text'
  const shared = [
    entry.context.previous === previous,
    entry.context.next === (keys[own.length] ?? '')
  ].filter(Boolean).length
  if (shared < 2) return shared === 1 ? 'neighbour' : 'text'
  const {document, unit} = entry.place ?? {}
  return document === place.document && unit === place.unit ? 'place' : 'context'
}
