import {z} from 'zod'
import {ruleIds} from '../../pipeline/check/index.ts'
import {encodings, findEncoding} from '../../pipeline/read/encoding-names.ts'
import {formats, layouts, scripts} from './names.ts'
import {languageTag, oneOf} from './values.ts'

const both = z.union([
  z.string().min(1),
  z.strictObject({zh: z.string().min(1).optional(), en: z.string().min(1).optional()})
])

const person = z.union([
  z.string().min(1),
  z.strictObject({
    name: both,
    role: z
      .string()
      .regex(/^[a-z]{3}$/, 'Unexpected role, expected a MARC relator code such as `aut` or `trl`')
      .optional()
  })
])

const people = z.union([person, z.array(person)])
const strings = z.union([z.string().min(1), z.array(z.string().min(1))])
const day = z.union([
  z.iso.date(),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
  z.int().min(1000).max(9999).transform(String)
])

const encoding = z
  .string()
  .refine(
    (label) => findEncoding(label) !== undefined,
    `Unexpected encoding, expected ${oneOf(encodings)}`
  )
const language = z.string().transform((text, context) => {
  const tag = languageTag(text)
  if (tag) return tag
  context.addIssue('Unexpected language, expected a tag of Chinese or English such as `zh-Hant`')
  return z.NEVER
})

const rule = z
  .string()
  .refine((id) => ruleIds.includes(id), `Unexpected rule, expected ${oneOf(ruleIds)}`)

const amount = z.number().min(0)
const count = z.int().min(1)

const engine = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1),
    baseUrl: z.url({protocol: /^https?$/}).optional(),
    concurrency: count.optional(),
    batchTokens: z.int().min(50).optional(),
    requestsPerMinute: count.optional(),
    tokensPerMinute: count.optional(),
    timeout: amount.optional(),
    maxCost: amount.optional()
  })
])

const embeddings = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1),
    baseUrl: z.url({protocol: /^https?$/}).optional()
  })
])

const price = z
  .strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/, 'Unexpected currency, expected a code such as `USD`'),
    in: amount,
    cached: amount.optional(),
    out: amount.default(0)
  })
  .transform(({cached, ...rest}) => ({...rest, cached: cached ?? rest.in}))

/** The schema of `duizhao.yaml`. */
export const configurationFile = z.strictObject({
  title: both.optional(),
  creators: people.optional(),
  contributors: people.optional(),
  translator: people.optional(),
  publisher: z.string().min(1).optional(),
  source: z.string().min(1).optional(),
  rights: z.string().min(1).optional(),
  date: day.optional(),
  identifier: z.string().min(1).optional(),
  language: z.strictObject({source: language.optional(), target: language.optional()}).optional(),
  encoding: z
    .union([encoding, z.strictObject({source: encoding.optional(), target: encoding.optional()})])
    .optional(),
  labels: z.strictObject({question: strings.optional(), answer: strings.optional()}).optional(),
  translation: z.string().min(1).optional(),
  glossary: strings.optional(),
  memory: z.string().min(1).optional(),
  engine: engine.optional(),
  embeddings: embeddings.optional(),
  prices: z.record(z.string(), price).optional(),
  severities: z.record(rule, z.enum(['off', 'info', 'warning', 'error'])).optional(),
  format: z.union([z.enum(formats), z.array(z.enum(formats)).min(1)]).optional(),
  layout: z.enum(layouts).optional(),
  colophon: z.boolean().optional(),
  script: z.enum(scripts).optional(),
  out: z.string().min(1).optional()
})

/** What `duizhao.yaml` says. */
export type ConfigurationFile = z.infer<typeof configurationFile>

/** A date as blogs have it, often with a time. */
const blogDay = z.union([
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\d(?!\d)/)
    .transform((text) => text.slice(0, 10))
    .pipe(z.iso.date()),
  day
])

/** The fields of a text's own front matter that duizhao knows; others are left to other tools. */
export const frontMatter = z.object({
  title: both.optional(),
  author: people.optional(),
  creators: people.optional(),
  contributors: people.optional(),
  translator: people.optional(),
  publisher: z.string().min(1).optional(),
  source: z.string().min(1).optional(),
  rights: z.string().min(1).optional(),
  date: blogDay.optional(),
  identifier: z.string().min(1).optional()
})

export type FrontMatter = z.infer<typeof frontMatter>
