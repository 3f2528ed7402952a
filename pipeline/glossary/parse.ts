import {z} from 'zod'
import {InputError} from '../tree/index.ts'
import {parseRecord} from '../yaml/index.ts'
import type {Concept, Glossary, TermEntry} from './index.ts'

const status = z.enum(['preferred', 'admitted', 'deprecated', 'forbidden'])
const words = z.array(z.string().min(1))

const entry = z.union([
  z.string().min(1),
  z.strictObject({
    term: z.string().min(1),
    status: status.optional(),
    case: z.literal('exact').optional(),
    near: words.optional(),
    'not-near': words.optional()
  })
])

const citation = z.strictObject({
  title: z.string().min(1),
  url: z.url(),
  accessed: z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))])
})

const concept = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z\d]+(-[a-z\d]+)*$/, 'Unexpected id, expected lower-case words joined by `-`'),
  kind: z.enum(['person', 'organisation', 'place', 'product', 'term']),
  review: z.enum(['candidate', 'proposed', 'approved', 'rejected']),
  terms: z.record(
    z.string().regex(/^(zh|en)(-[A-Za-z\d]+)*$/, 'Unexpected language, expected `zh…` or `en…`'),
    z.array(entry).min(1)
  ),
  note: z.string().optional(),
  source: z.array(citation).optional()
})

/** The schema of a glossary file. */
export const glossaryFile = z.strictObject({
  domain: z.string().min(1),
  concepts: z.array(concept)
})

type Entry = z.infer<typeof entry>

/**
 * Parse glossary files.
 *
 * @param files Their names, for messages, and their texts.
 * @returns The concepts of all files, in order.
 * @throws {InputError} Where a file is broken, with line and column, or an id is used twice.
 */
export function parseGlossary(files: ReadonlyArray<{path: string; text: string}>): Glossary {
  const concepts = new Map<string, Concept>()
  const places = new Map<string, string>()
  for (const {path, text} of files) {
    const {value, placeOf} = parseRecord(text, path, glossaryFile)
    value.concepts.forEach((raw, index) => {
      const place = placeOf(['concepts', index, 'id'])
      const earlier = places.get(raw.id)
      if (earlier) {
        throw new InputError(
          `${place}: Unexpected id \`${raw.id}\`, which ${earlier} has already; give one of them another id`
        )
      }

      places.set(raw.id, place)
      concepts.set(raw.id, toConcept(raw, value.domain))
    })
  }

  return concepts
}

function toConcept(raw: z.infer<typeof concept>, domain: string): Concept {
  const {id, kind, review, note, source = []} = raw
  const terms = Object.entries(raw.terms).flatMap(([lang, entries]) =>
    entries.map((one, index) => toTerm(one, lang, index))
  )
  return {id, kind, review, terms, source, domain, ...(note !== undefined && {note})}
}

function toTerm(raw: Entry, lang: string, index: number): TermEntry {
  const {term, ...rest} = typeof raw === 'string' ? {term: raw} : raw
  const fields: Partial<Exclude<Entry, string>> = rest
  return {
    term,
    lang,
    status: fields.status ?? (index === 0 ? 'preferred' : 'admitted'),
    ...(fields.case && {case: fields.case}),
    ...(fields.near && {near: fields.near}),
    ...(fields['not-near'] && {notNear: fields['not-near']})
  }
}
