import {z} from 'zod'

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

/** The names of the outputs. */
export const formats = ['md', 'epub', 'html'] as const

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
  language: z
    .strictObject({source: z.string().optional(), target: z.string().optional()})
    .optional(),
  encoding: z
    .union([
      z.string(),
      z.strictObject({source: z.string().optional(), target: z.string().optional()})
    ])
    .optional(),
  labels: z.strictObject({question: strings.optional(), answer: strings.optional()}).optional(),
  translation: z.string().min(1).optional(),
  glossary: strings.optional(),
  severities: z.record(z.string(), z.enum(['off', 'info', 'warning', 'error'])).optional(),
  format: z.union([z.enum(formats), z.array(z.enum(formats)).min(1)]).optional(),
  layout: z.enum(['columns', 'stacked', 'reveal']).optional(),
  script: z.enum(['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK']).optional(),
  out: z.string().min(1).optional()
})

/** What `duizhao.yaml` says. */
export type ConfigurationFile = z.infer<typeof configurationFile>

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
  date: day.optional(),
  identifier: z.string().min(1).optional(),
  lang: z.string().min(1).optional()
})

export type FrontMatter = z.infer<typeof frontMatter>
