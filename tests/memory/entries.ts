import * as fc from 'fast-check'
import {contentKey} from '../../pipeline/language/hash.ts'
import type {Entry, Query} from '../../pipeline/translate/memory.ts'

/** An entry with what a test does not care about filled in. */
export function entry(source: string, target: string, rest: Partial<Entry> = {}): Entry {
  return {
    key: contentKey(source),
    source: {lang: 'zh-Hant', value: source},
    target: {lang: 'en', value: target},
    state: 'translated',
    origin: 'engine',
    changed: '2026-01-01T00:00:00.000Z',
    ...rest
  }
}

/** A query for a source, between neighbours of which the texts are given. */
export function query(source: string, rest: Partial<Query> = {}): Query {
  return {
    languages: {source: 'zh-Hant', target: 'en'},
    value: source,
    place: {document: 'bees', unit: 'u1'},
    previous: '',
    keys: [contentKey(source)],
    join: 1,
    ...rest
  }
}

const languages = fc.constantFrom(['zh-Hant', 'en'], ['zh-Hans-CN', 'en-GB'], ['en', 'zh-Hant'])
const words = fc
  .string({unit: 'grapheme', minLength: 1, maxLength: 12})
  .filter((one) => one.trim() !== '')
const instant = fc
  .date({min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true})
  .map((date) => date.toISOString())
const label = fc.option(fc.constantFrom('**問：**', 'Q:', ''), {nil: undefined})
const key = fc.constantFrom('', ...['甲', '乙', '丙'].map(contentKey))

/** Drops the fields that are `undefined`. */
function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T
}

/** Any entry: few different sources, so that they meet. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    languages,
    source: fc.oneof(fc.constantFrom('甲', '乙。', '丙\n\n丁', '**戊** & <己>'), words),
    target: words,
    sourceLabel: label,
    targetLabel: label,
    state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
    origin: fc.constantFrom('given', 'engine', 'person'),
    changed: instant,
    place: fc.option(
      fc.record({document: fc.constantFrom('a', 'b'), unit: fc.constantFrom('u1', 'u2')}),
      {
        nil: undefined
      }
    ),
    context: fc.option(fc.record({previous: key, next: key}), {nil: undefined}),
    parts: fc.option(
      fc.array(fc.record({id: fc.constantFrom('u1', 'u2'), key: key.filter(Boolean)}), {
        minLength: 2,
        maxLength: 3
      }),
      {nil: undefined}
    ),
    provenance: fc.option(
      fc
        .record({
          engine: fc.constantFrom('openai', 'deepl'),
          model: fc.option(words, {nil: undefined}),
          prompt: fc.option(fc.constant('3'), {nil: undefined}),
          terms: fc.option(fc.array(fc.constantFrom('compute', 'chip')), {nil: undefined}),
          tokens: fc.option(fc.record({in: fc.nat(), out: fc.nat()}), {nil: undefined}),
          price: fc.option(
            fc.record({amount: fc.constantFrom(0, 0.0125), currency: fc.constant('USD')}),
            {
              nil: undefined
            }
          )
        })
        .map(compact),
      {nil: undefined}
    )
  })
  .map(({languages: [from = '', to = ''], source, target, sourceLabel, targetLabel, ...rest}) =>
    compact({
      ...rest,
      key: contentKey(source),
      source: compact({lang: from, value: source, label: sourceLabel}),
      target: compact({lang: to, value: target, label: targetLabel})
    } as Entry)
  )
