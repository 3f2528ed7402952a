import fc from 'fast-check'
import type {RawConcept} from '../../pipeline/glossary/schema.ts'

const word = fc.stringMatching(/^[a-zA-Z'"#:,\-[\]{}&*!|>%@ ]{0,12}[a-z]$/)
const chinese = fc.stringMatching(/^[潮汐鹽田大小：，「」、·#]{0,5}[潮田]$/u)
const text = fc.oneof(
  word,
  chinese,
  fc.constantFrom('true', '12', '~', 'null', '2026-01-01', '- x')
)
const moment = fc.constantFrom('2026-11-26', '2026-11-26T10:00:00Z')

const fields = {
  status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden', 'lookup'),
  review: fc.constantFrom('candidate', 'proposed', 'rejected'),
  type: fc.constantFrom('acronym', 'full-form'),
  'part-of-speech': fc.constantFrom('noun', 'verb'),
  match: fc.constantFrom('exact', 'anywhere'),
  near: fc.array(text, {minLength: 1, maxLength: 3}),
  'first-mention': text,
  name: fc.record({family: text, given: text}, {requiredKeys: ['family']}),
  context: fc.array(fc.record({text, source: text}, {requiredKeys: ['text']}), {
    minLength: 1,
    maxLength: 2
  }),
  note: text
} as const

const entry = (term: fc.Arbitrary<string>) =>
  fc.oneof(term, fc.record({term, ...fields}, {requiredKeys: ['term']}))

const terms = fc.record(
  {
    zh: fc.array(entry(chinese), {minLength: 1, maxLength: 3}),
    'zh-TW': fc.array(entry(chinese), {minLength: 1, maxLength: 2}),
    en: fc.array(entry(word), {minLength: 1, maxLength: 4})
  },
  {requiredKeys: ['en']}
)

/** A concept as a file has it, of any fields. */
export const rawConcept: fc.Arbitrary<RawConcept> = fc.record(
  {
    id: fc.stringMatching(/^[a-z]{1,6}(?:-[a-z\d]{1,3})?$/),
    kind: fc.constantFrom('person', 'place', 'term'),
    review: fc.constantFrom('candidate', 'proposed', 'approved', 'rejected'),
    'do-not-translate': fc.constant(true as const),
    terms,
    definition: fc.record({en: fc.record({text, source: text}, {requiredKeys: ['text']})}),
    relations: fc.record({broader: fc.constant('a'), 'see-also': fc.constant(['b', 'c'])}),
    note: text,
    source: fc.array(
      fc.record({
        title: text,
        url: fc.constant('https://example.org/a?b=c#d'),
        accessed: fc.constant('2026-01-31')
      }),
      {maxLength: 2}
    ),
    history: fc.array(
      fc.record(
        {at: moment, by: text, change: text, from: text, to: text, why: text},
        {requiredKeys: ['at', 'by', 'change']}
      ),
      {maxLength: 2}
    ),
    discussion: fc.array(fc.record({at: moment, by: text, text}), {maxLength: 2})
  },
  {requiredKeys: ['id', 'kind', 'review', 'terms']}
) as fc.Arbitrary<RawConcept>

/** Concepts of different ids. */
export const rawConcepts = fc.uniqueArray(rawConcept, {
  minLength: 1,
  maxLength: 4,
  selector: ({id}) => id
})
