import {isSame} from '../edit/set.ts'
import type {Review, Status} from '../index.ts'
import type {RawConcept, RawEntry} from '../schema.ts'

/** Who changes something, and when. */
export interface Doing {
  by: string
  /** ISO 8601 date and time. */
  at: string
  why?: string
}

/** What a person may change of a concept at once. */
export interface Decision {
  review?: Review
  kind?: RawConcept['kind']
  terms?: RawConcept['terms']
  note?: string
}

/**
 * A concept as a person decided on it, with the change in its history. What stays as it was is no
 * change.
 */
export function decide(concept: RawConcept, decision: Decision, doing: Doing): RawConcept {
  const {review, kind, terms, note} = decision
  const next: RawConcept = {
    ...concept,
    ...(review && {review}),
    ...(kind && {kind}),
    ...(terms && {terms}),
    ...(note !== undefined && note !== '' && {note})
  }
  if (note === '') delete next.note
  const fields = ['review', 'kind', 'terms', 'note'] as const
  const changes = fields.filter((field) => !isSame(concept[field], next[field]))
  if (changes.length === 0) return concept
  const entries = changes.map((change) => ({
    ...opening(doing, change),
    ...withValue('from', concept[change], change),
    ...withValue('to', next[change], change),
    ...(doing.why && {why: doing.why})
  }))
  return {...next, history: [...(concept.history ?? []), ...entries]}
}

/** A concept with what somebody says about it. */
export function comment(concept: RawConcept, text: string, {by, at}: Doing): RawConcept {
  return {...concept, discussion: [...(concept.discussion ?? []), {at, by, text}]}
}

/**
 * Take a concept's terms, sources and discussion into another; the other is rejected and says where
 * it went. What the first has of a language comes first.
 *
 * @returns Both concepts as they are then.
 */
export function merge(
  into: RawConcept,
  from: RawConcept,
  doing: Doing
): {into: RawConcept; from: RawConcept} {
  const why = doing.why && {why: doing.why}
  const terms = {...into.terms}
  for (const [lang, entries] of Object.entries(from.terms)) {
    const known = new Set((terms[lang] ?? []).map(wordOf))
    const added = entries.filter((entry) => !known.has(wordOf(entry))).map(admitted)
    terms[lang] = [...(terms[lang] ?? []), ...added]
  }

  const source = [...(into.source ?? []), ...(from.source ?? [])]
  const discussion = [...(into.discussion ?? []), ...(from.discussion ?? [])]
  return {
    into: {
      ...into,
      terms,
      ...(source.length > 0 && {source}),
      ...(discussion.length > 0 && {discussion}),
      history: [...(into.history ?? []), {...opening(doing, 'merge'), from: from.id, ...why}]
    },
    from: {
      ...from,
      review: 'rejected',
      relations: {...from.relations, 'replaced-by': into.id},
      history: [...(from.history ?? []), {...opening(doing, 'merge'), to: into.id, ...why}]
    }
  }
}

/** A second preferred term is one too many. */
function admitted(entry: RawEntry): RawEntry {
  if (typeof entry === 'string') return {term: entry, status: 'admitted'}
  const status = entry.status ?? 'preferred'
  return status === 'preferred' ? {...entry, status: 'admitted'} : entry
}

function wordOf(entry: RawEntry): string {
  return typeof entry === 'string' ? entry : entry.term
}

function opening({by, at}: Doing, change: string) {
  return {at, by, change}
}

function withValue(key: 'from' | 'to', value: unknown, field: string): Record<string, string> {
  if (value === undefined) return {}
  return {[key]: field === 'terms' ? termsInWords(value as RawConcept['terms']) : String(value)}
}

/**
 * The terms of a concept on a line: `en: chip, die (admitted, forms: dice); zh: 芯片`. What is usual is
 * not said.
 */
export function termsInWords(terms: RawConcept['terms']): string {
  return Object.entries(terms)
    .map(([lang, entries]) => {
      const words = entries.map((entry, index) => {
        const said = saidOf(entry, index === 0 ? 'preferred' : 'admitted')
        return said.length === 0 ? wordOf(entry) : `${wordOf(entry)} (${said.join(', ')})`
      })
      return `${lang}: ${words.join(', ')}`
    })
    .join('; ')
}

function saidOf(entry: RawEntry, usual: Status): string[] {
  if (typeof entry === 'string') return []
  const {status = usual, match = 'word', forms, near, 'not-near': notNear} = entry
  const first = entry['first-mention']
  return [
    ...(status === usual ? [] : [status]),
    ...(match === 'word' ? [] : [match]),
    ...(entry.case ? ['case'] : []),
    ...(forms ? [`forms: ${forms.join(' ')}`] : []),
    ...(near ? [`near: ${near.join(' ')}`] : []),
    ...(notNear ? [`not-near: ${notNear.join(' ')}`] : []),
    ...(first === undefined ? [] : [`first-mention: ${first}`])
  ]
}
