import type {SQLOutputValue} from 'node:sqlite'
import type {Entry, LanguageText} from '../../pipeline/translate/memory.ts'
import {firstKey, identityOf, languagePair} from '../../pipeline/translate/rank.ts'

/** A row as SQLite gives it. */
export type Row = Record<string, SQLOutputValue>

/** The columns of an entry, in the order of `valuesOf`. */
export const columns = [
  'first',
  'identity',
  'pair',
  'key',
  'source_lang',
  'source',
  'source_label',
  'target_lang',
  'target',
  'target_label',
  'state',
  'origin',
  'changed',
  'document',
  'unit',
  'previous',
  'next',
  'parts',
  'provenance'
] as const

/** The values of an entry's row. */
export function valuesOf(entry: Entry): Array<string | null> {
  const {source, target, place, context, parts, provenance} = entry
  return [
    firstKey(entry),
    identityOf(entry),
    languagePair(source.lang, target.lang),
    entry.key,
    ...[source, target].flatMap(({lang, value, label = null}) => [lang, value, label]),
    entry.state,
    entry.origin,
    entry.changed,
    place?.document ?? null,
    place?.unit ?? null,
    context?.previous ?? null,
    context?.next ?? null,
    parts ? JSON.stringify(parts) : null,
    provenance ? JSON.stringify(provenance) : null
  ]
}

/** The entry of a row. */
export function entryOf(row: Row): Entry {
  const text = (name: string) => String(row[name] ?? '')
  const side = (name: 'source' | 'target'): LanguageText => ({
    lang: text(`${name}_lang`),
    value: text(name),
    ...(row[`${name}_label`] !== null && {label: text(`${name}_label`)})
  })
  return {
    key: text('key'),
    source: side('source'),
    target: side('target'),
    state: text('state') as Entry['state'],
    origin: text('origin') as Entry['origin'],
    changed: text('changed'),
    ...(row['document'] !== null && {place: {document: text('document'), unit: text('unit')}}),
    ...(row['previous'] !== null && {context: {previous: text('previous'), next: text('next')}}),
    ...(row['parts'] !== null && {parts: JSON.parse(text('parts')) as Entry['parts']}),
    ...(row['provenance'] !== null && {
      provenance: JSON.parse(text('provenance')) as Entry['provenance']
    })
  }
}
