import {readFileSync} from 'node:fs'
import path from 'node:path'
import {parse} from 'yaml'
import {z} from 'zod'

const file = z.strictObject({
  name: z.string(),
  text: z.string().optional(),
  /** Bytes, in hexadecimal digits. */
  hex: z.string().optional(),
  repeat: z.string().optional(),
  times: z.int().optional(),
  /** What stands around the repetition. */
  before: z.string().optional(),
  after: z.string().optional(),
  folder: z.literal(true).optional(),
  /** A text of `tests/cli/texts` that is put under this name. */
  copy: z.string().optional()
})

/** All of a stream, lines that must occur in it, or a pattern that it must have. */
const stream = z.union([z.string(), z.array(z.string()), z.strictObject({like: z.string()})])

/** What a stream must be. */
export type Expected = z.infer<typeof stream>

const schema = z.strictObject({
  why: z.string(),
  arguments: z.array(z.string()),
  environment: z.record(z.string(), z.string()).optional(),
  /** Texts of `tests/cli/texts` that lie in the folder under their own names. */
  texts: z.array(z.string()).optional(),
  files: z.array(file).optional(),
  exit: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  stdout: stream.optional(),
  stderr: stream.optional(),
  /** The files that are there afterwards and were not before: all of them. */
  writes: z.array(z.string()).optional(),
  /** Strings that a file has, and has not. */
  contains: z.record(z.string(), z.array(z.string())).optional(),
  lacks: z.record(z.string(), z.array(z.string())).optional()
})

/** A run of the command line: what is there, what is asked, what must come of it. */
export type Case = z.infer<typeof schema>

/** A file that a case describes. */
export type CaseFile = z.infer<typeof file>

/** Load a case from its folder. */
export function loadCase(folder: string): Case {
  return schema.parse(parse(readFileSync(path.join(folder, 'case.yaml'), 'utf8')))
}
