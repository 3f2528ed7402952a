import {z} from 'zod'
import {kinds, matchModes, partsOfSpeech, reviews, statuses, termTypes} from './index.ts'

const text = z.string().min(1)
const words = z.array(text)
const day = z.iso.date()
const moment = z.union([day, z.iso.datetime({offset: true})])

const id = z
  .string()
  .regex(/^[a-z\d]+(-[a-z\d]+)*$/, 'Unexpected id, expected lower-case words joined by `-`')

const lang = z
  .string()
  .regex(/^(zh|en)(-[A-Za-z\d]+)*$/, 'Unexpected language, expected `zh…` or `en…`')

const passage = z.strictObject({text, source: text.optional()})

const fullEntry = z.strictObject({
  term: text,
  status: z.enum(statuses).optional(),
  review: z.enum(reviews).optional(),
  type: z.enum(termTypes).optional(),
  'part-of-speech': z.enum(partsOfSpeech).optional(),
  match: z.enum(matchModes).optional(),
  case: z.literal('exact').optional(),
  near: words.optional(),
  'not-near': words.optional(),
  forms: words.optional(),
  'first-mention': text.optional(),
  name: z.strictObject({family: text, given: text.optional()}).optional(),
  context: z.array(passage).optional(),
  note: text.optional()
})

const citation = z.strictObject({title: text, url: z.url(), accessed: day})

const relations = z.strictObject({
  broader: id.optional(),
  'replaced-by': id.optional(),
  antonym: id.optional(),
  'see-also': z.array(id).optional()
})

const change = z.strictObject({
  at: moment,
  by: text,
  change: text,
  from: z.string().optional(),
  to: z.string().optional(),
  why: text.optional()
})

const concept = z.strictObject({
  id,
  kind: z.enum(kinds),
  review: z.enum(reviews),
  'do-not-translate': z.literal(true).optional(),
  terms: z.record(lang, z.array(z.union([text, fullEntry])).min(1)),
  definition: z.record(lang, passage).optional(),
  relations: relations.optional(),
  note: z.string().optional(),
  source: z.array(citation).optional(),
  history: z.array(change).optional(),
  discussion: z.array(z.strictObject({at: moment, by: text, text})).optional()
})

/** The schema of a glossary file. */
export const glossaryFile = z.strictObject({
  domain: text,
  concepts: z.array(concept)
})

/** A concept and a term as a file has them. */
export type RawConcept = z.infer<typeof concept>
export type RawEntry = string | z.infer<typeof fullEntry>

/** The schema of a glossary file as JSON Schema (draft 2020-12), for editors. */
export function glossaryJsonSchema(): object {
  const schema = z.toJSONSchema(glossaryFile, {io: 'input'})
  return {title: 'A glossary file of duizhao', ...schema}
}
