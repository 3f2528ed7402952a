import {z} from 'zod'
import type {Entry} from '../../../pipeline/translate/memory.ts'
import {InputError} from '../../../pipeline/tree/input-error.ts'
import {entrySchema} from './entry.ts'

/** Print an entry as a line of JSON Lines; nothing of it is lost. */
export function printJsonLine(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`
}

/**
 * Read entries out of JSON Lines.
 *
 * @param path For messages.
 * @throws {InputError} Where a line is no entry.
 */
export function readJsonLines(text: string, path: string): Entry[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() ? [readLine(line, `${path}:${index + 1}`)] : []))
}

function readLine(line: string, place: string): Entry {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new InputError(
      `Unexpected line \`${place}\`, expected JSON; export the memory anew with \`--format jsonl\``
    )
  }

  const {data, error} = entrySchema.safeParse(value)
  if (data) return data
  const [issue] = error.issues
  throw new InputError(
    `Unexpected entry \`${place}\`, expected one of a memory: ${explain(issue)}; correct the line or leave it out`
  )
}

function explain(issue: z.core.$ZodIssue | undefined): string {
  const field = issue?.path.join('.')
  const reason = issue?.message.replace(/^./, (letter) => letter.toLowerCase()) ?? 'it is none'
  return field ? `\`${field}\`: ${reason}` : reason
}
