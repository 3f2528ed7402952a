import {languageOf} from '../../language/tags.ts'
import {keyOfTerm} from '../conflicts/shared.ts'
import {isSame} from '../edit/set.ts'
import type {Glossary} from '../index.ts'
import {newId} from '../new-id.ts'
import {toConcept} from '../parse.ts'
import {merge, termsInWords} from '../review/decide.ts'
import type {Doing} from '../review/decide.ts'
import type {RawConcept, RawEntry} from '../schema.ts'
import type {Incoming} from './incoming.ts'

/** What an import would do with a concept. */
export interface Step {
  /** From 1; by it people choose. */
  number: number
  action: 'add' | 'change' | 'contradict' | 'same'
  /** The id that it has, or would have. */
  id: string
  /** What would be different, in words. */
  reason: string
  /** The concept as it would be. */
  concept: RawConcept
  /** What it is about, where the file says so. */
  domain?: string
  /** Makes it of ours, as that is when it is written. */
  edit: (now: RawConcept) => RawConcept
}

export interface PlanOptions {
  /** Who imports, and when: it stands in the history. */
  doing: Doing
  /** Keep what the file calls approved or rejected; else what is new is only proposed. */
  trust?: boolean
}

/**
 * Compare what a file has with a glossary. A concept is the one of the same id, or the one with which
 * it shares a term in both languages.
 *
 * @param raws Our concepts as their files have them.
 */
export function planImport(
  glossary: Glossary,
  raws: ReadonlyMap<string, RawConcept>,
  {concepts, domains}: Pick<Incoming, 'concepts' | 'domains'>,
  {doing, trust = false}: PlanOptions
): Step[] {
  const index = indexOf(glossary)
  const taken = new Set(glossary.keys())
  return concepts.map((incoming, at): Step => {
    const id = counterpartOf(incoming, glossary, index)
    const own = id === undefined ? undefined : raws.get(id)
    if (own) {
      const edit = (now: RawConcept) => compared(now, incoming, doing).concept
      return {number: at + 1, ...compared(own, incoming, doing), edit}
    }

    const concept = added(incoming, {doing, trust}, taken)
    const reason = termsInWords(concept.terms)
    const rivals = rivalsOf(incoming, index)
    const others = `the Chinese is that of ${rivals.map((rival) => `\`${rival}\``).join(', ')}`
    const isNew = rivals.length === 0
    const domain = domains.get(incoming.id)
    return {
      number: at + 1,
      action: isNew ? 'add' : 'contradict',
      id: concept.id,
      reason: isNew ? reason : `${reason}; ${others}`,
      concept,
      ...(domain && {domain}),
      edit: () => concept
    }
  })
}

/** Ids of concepts by the keys of their terms in a language. */
type Index = Map<string, Set<string>>

function indexOf(glossary: Glossary): Index {
  const index: Index = new Map()
  for (const {id, terms} of glossary.values()) {
    for (const entry of terms) {
      const key = `${languageOf(entry.lang) ?? ''} ${keyOfTerm(entry)}`
      index.set(key, (index.get(key) ?? new Set()).add(id))
    }
  }

  return index
}

function idsOf(incoming: RawConcept, index: Index, language: 'zh' | 'en'): Set<string> {
  const {terms} = toConcept(incoming, '')
  return new Set(
    terms
      .filter(({lang}) => languageOf(lang) === language)
      .flatMap((entry) => [...(index.get(`${language} ${keyOfTerm(entry)}`) ?? [])])
  )
}

function counterpartOf(incoming: RawConcept, glossary: Glossary, index: Index): string | undefined {
  const own = idsOf(incoming, index, 'zh')
  const other = idsOf(incoming, index, 'en')
  const both = [...own].find((id) => other.has(id))
  if (both !== undefined) return both
  // An id of another tool may be ours by chance: a word must be, too.
  const isKnown = glossary.has(incoming.id) && (own.has(incoming.id) || other.has(incoming.id))
  return isKnown ? incoming.id : undefined
}

/** Concepts that have its Chinese and other English. */
function rivalsOf(incoming: RawConcept, index: Index): string[] {
  return [...idsOf(incoming, index, 'zh')]
}

function added(incoming: RawConcept, {doing, trust}: PlanOptions, taken: Set<string>): RawConcept {
  const id = newId(incoming.id, taken)
  const review = trust
    ? incoming.review
    : incoming.review === 'candidate'
      ? 'candidate'
      : 'proposed'
  const {at, by} = doing
  const history = [...(incoming.history ?? []), {at, by, change: 'imported'}]
  return {...incoming, id, review, history}
}

function compared(
  own: RawConcept,
  incoming: RawConcept,
  doing: Doing
): Omit<Step, 'number' | 'edit'> {
  const merged = merge(own, newIn(incoming, own), doing).into
  const terms = withStatuses(merged.terms, own)
  const lost = statusesThatDiffer(own, incoming)
  const next: RawConcept = {
    ...merged,
    terms,
    source: uniqueSources(merged.source),
    ...(own.note === undefined && incoming.note !== undefined && {note: incoming.note}),
    history: [
      ...(own.history ?? []),
      {at: doing.at, by: doing.by, change: 'imported', to: termsInWords(terms)}
    ]
  }
  if (next.source?.length === 0) delete next.source
  const isNew = !isSame(terms, own.terms) || next.note !== own.note || hasMore(next, own)
  const {id} = own
  if (lost.length > 0) {
    const reason = `${lost.join('; ')}${isNew ? `; would be ${termsInWords(terms)}` : ''}`
    return {action: 'contradict', id, reason, concept: isNew ? next : own}
  }

  if (!isNew) return {action: 'same', id, reason: 'nothing new', concept: own}
  const reason = `${termsInWords(own.terms)} would be ${termsInWords(terms)}`
  // What people have approved is not changed by the way.
  return {action: own.review === 'approved' ? 'contradict' : 'change', id, reason, concept: next}
}

/** What of a concept is not ours: a word that we have counts in every region. */
function newIn(incoming: RawConcept, own: RawConcept): RawConcept {
  const keyOf = (lang: string, entry: RawEntry) =>
    `${languageOf(lang) ?? ''} ${keyOfTerm({lang, term: typeof entry === 'string' ? entry : entry.term})}`
  const ours = new Set(
    Object.entries(own.terms).flatMap(([lang, list]) => list.map((entry) => keyOf(lang, entry)))
  )
  const left = Object.entries(incoming.terms).map(
    ([lang, list]) => [lang, list.filter((entry) => !ours.has(keyOf(lang, entry)))] as const
  )
  return {...incoming, terms: Object.fromEntries(left.filter(([, list]) => list.length > 0))}
}

function hasMore(next: RawConcept, own: RawConcept): boolean {
  return (next.source ?? []).length > (own.source ?? []).length
}

/** A language that we had not keeps the order and standing that the file gives it. */
function withStatuses(terms: RawConcept['terms'], own: RawConcept): RawConcept['terms'] {
  return Object.fromEntries(
    Object.entries(terms).map(([lang, entries]) => [
      lang,
      own.terms[lang] ? entries : entries.map((entry, index) => plain(entry, index))
    ])
  )
}

function plain(entry: RawEntry, index: number): RawEntry {
  if (typeof entry === 'string' || index > 0 || entry.status !== 'admitted') return entry
  const {status: _, ...rest} = entry
  return Object.keys(rest).length === 1 ? entry.term : rest
}

/** Words that one of the two forbids and the other wants. */
function statusesThatDiffer(own: RawConcept, incoming: RawConcept): string[] {
  const ours = new Map(toConcept(own, '').terms.map((entry) => [keyOfTerm(entry), entry.status]))
  const isGood = (status: string) => status === 'preferred' || status === 'admitted'
  return toConcept(incoming, '').terms.flatMap((entry) => {
    const status = ours.get(keyOfTerm(entry))
    if (status === undefined || isGood(status) === isGood(entry.status)) return []
    return [`\`${entry.term}\` is ${status} here and ${entry.status} there`]
  })
}

function uniqueSources(sources: RawConcept['source'] = []): RawConcept['source'] {
  return sources.filter(({url}, index) => sources.findIndex((one) => one.url === url) === index)
}
