import {isNode, LineCounter, parseDocument} from 'yaml'
import type {Document} from 'yaml'
import type {z} from 'zod'
import {InputError} from '../tree/index.ts'

/** A YAML file that keeps the schema, and the way back from its values to their places. */
export interface Record<T> {
  value: T
  /** `path:line:column` of what stands at a path of keys, or of its nearest ancestor. */
  placeOf: (keys: readonly PropertyKey[]) => string
}

/**
 * Parse a YAML file and hold it against a schema.
 *
 * @param text The file.
 * @param path Its name, for messages.
 * @throws {InputError} Where the YAML is broken or the schema is not kept, with line and column.
 */
export function parseRecord<T>(text: string, path: string, schema: z.ZodType<T>): Record<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines})
  const [error] = document.errors
  if (error) {
    const {line, col} = lines.linePos(error.pos[0])
    const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')
    throw new InputError(`${path}:${line}:${col}: ${reason}; correct the YAML there`)
  }

  const placeOf = (keys: readonly PropertyKey[]) => {
    const {line, col} = lines.linePos(offsetOf(document, keys))
    return `${path}:${line}:${col}`
  }

  const result = schema.safeParse(document.toJS() ?? {})
  if (!result.success) throw new InputError(explain(result.error, placeOf))
  return {value: result.data, placeOf}
}

function offsetOf(document: Document, keys: readonly PropertyKey[]): number {
  for (let length = keys.length; length > 0; length--) {
    const node: unknown = document.getIn(keys.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }

  return document.contents?.range?.[0] ?? 0
}

function explain(error: z.ZodError, placeOf: (keys: readonly PropertyKey[]) => string): string {
  const [issue, ...more] = error.issues
  if (!issue) return error.message
  const field = issue.path.filter((key) => typeof key === 'string').at(-1)
  const extra = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : undefined
  const place = placeOf(extra === undefined ? issue.path : [...issue.path, extra])
  const rest = more.length > 0 ? ` (and ${more.length} more)` : ''
  return `${place}: ${field === undefined ? '' : `\`${String(field)}\`: `}${issue.message}${rest}`
}
