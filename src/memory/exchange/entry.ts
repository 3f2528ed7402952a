import {z} from 'zod'
import type {Entry} from '../../../pipeline/translate/memory.ts'

const text = z.strictObject({
  lang: z.string().min(1),
  value: z.string().min(1),
  label: z.string().optional()
})

/** An instant in UTC, with milliseconds (ISO 8601). */
export const instantSchema = z.iso.datetime({precision: 3})

export const stateSchema = z.enum(['initial', 'translated', 'reviewed', 'final'])
export const originSchema = z.enum(['given', 'engine', 'person'])
export const partsSchema = z.array(z.strictObject({id: z.string(), key: z.string()})).min(1)

export const provenanceSchema = z.strictObject({
  engine: z.string(),
  model: z.string().optional(),
  prompt: z.string().optional(),
  terms: z.array(z.string()).optional(),
  glossary: z.string().optional(),
  tokens: z.strictObject({in: z.number(), out: z.number()}).optional(),
  price: z.strictObject({amount: z.number(), currency: z.string()}).optional()
})

/** An entry of a memory, as JSON. */
export const entrySchema = z.strictObject({
  key: z.string().min(1),
  source: text,
  target: text,
  state: stateSchema,
  origin: originSchema,
  changed: instantSchema,
  place: z.strictObject({document: z.string(), unit: z.string()}).optional(),
  context: z.strictObject({previous: z.string(), next: z.string()}).optional(),
  parts: partsSchema.optional(),
  provenance: provenanceSchema.optional()
}) satisfies z.ZodType<Entry>
