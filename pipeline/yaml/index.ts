import {isMap, isNode, isScalar, LineCounter, parseDocument, visit} from 'yaml'
import type {Document, Node} from 'yaml'
import type {z} from 'zod'
import {InputError} from '../tree/index.ts'
import {explainIssue} from './explain.ts'
import {explainSyntax} from './syntax.ts'

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
  const at = (offset: number) => {
    const {line, col} = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }

  const [error] = document.errors
  if (error) {
    throw new InputError(`${at(error.pos[0])}: ${explainSyntax(error)}; correct the YAML there`)
  }

  const tagged = firstTagged(document)
  if (tagged) {
    const place = at(tagged.range?.[0] ?? 0)
    throw new InputError(
      `${place}: Unexpected tag \`${tagged.tag}\`, expected plain YAML; take the tag away`
    )
  }

  const placeOf = (keys: readonly PropertyKey[]) => at(offsetOf(document, keys))
  const value = toValue(document, path)
  const result = schema.safeParse(value)
  if (result.success) return {value: result.data, placeOf}
  const [issue, ...more] = result.error.issues
  if (!issue) throw new InputError(`${path}: ${result.error.message}`)
  const {keys, isKey, reason} = explainIssue(issue, value)
  const rest = more.length > 0 ? ` (and ${more.length} more)` : ''
  throw new InputError(`${at(offsetOf(document, keys, isKey))}: ${reason}; correct it there${rest}`)
}

/** Tags could make anything of a value; no schema asks for one. */
function firstTagged(document: Document): Node | undefined {
  let found: Node | undefined
  visit(document, {
    Value(_, node) {
      if (!node.tag || /^tag:yaml\.org,2002:(?:map|seq)$/.test(node.tag)) return undefined
      found = node
      return visit.BREAK
    }
  })
  return found
}

function toValue(document: Document, path: string): unknown {
  try {
    return document.toJS() ?? {}
  } catch (error) {
    // Aliases that unfold to a mountain of values.
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(`${path}: ${reason}; write the values out`)
  }
}

/** Where the value of a path of keys begins, or its last key; of what is missing, its nearest ancestor. */
function offsetOf(document: Document, keys: readonly PropertyKey[], isKey = false): number {
  for (let length = keys.length; length > 0; length--) {
    const path = keys.slice(0, length)
    const node: unknown =
      isKey && length === keys.length ? keyNode(document, path) : document.getIn(path, true)
    if (isNode(node) && node.range) return node.range[0]
  }

  return document.contents?.range?.[0] ?? 0
}

function keyNode(document: Document, path: readonly PropertyKey[]): unknown {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1)) : document.contents
  if (!isMap(parent)) return undefined
  return parent.items.find(({key}) => isScalar(key) && key.value === path.at(-1))?.key
}
