import type {z} from 'zod'

type Issue = z.core.$ZodIssue

/** What is wrong with a value, and where. */
export interface Explanation {
  /** The path of keys to the place. */
  keys: PropertyKey[]
  /** Whether the last key itself is wrong, not its value. */
  isKey: boolean
  /** `Unexpected X in Y, expected Z`, without full stop. */
  reason: string
}

/**
 * Say in words what a schema found.
 *
 * @param issue What it found.
 * @param value The whole value that it looked at.
 */
export function explainIssue(issue: Issue, value: unknown): Explanation {
  const {issue: inner, keys: path} = innermost(issue, [])
  const extra = inner.code === 'unrecognized_keys' ? inner.keys[0] : undefined
  const keys = extra === undefined ? path : [...path, extra]
  const isKey = extra !== undefined || inner.code === 'invalid_key'
  const actual = isKey ? keys.at(-1) : valueAt(value, keys)
  const names = (isKey ? keys.slice(0, -1) : keys).filter((key) => typeof key === 'string')
  const field = names.at(-1)
  const expected = expectation(inner)
  if (actual === undefined) {
    return {keys, isKey, reason: `Missing \`${String(field)}\`, expected ${expected}`}
  }

  const within = field === undefined ? '' : ` in \`${field}\``
  return {keys, isKey, reason: `Unexpected ${shown(actual)}${within}, expected ${expected}`}
}

/** Of several forms that a value may have, the one that it comes nearest to. */
function innermost(issue: Issue, before: PropertyKey[]): {issue: Issue; keys: PropertyKey[]} {
  const keys = [...before, ...issue.path]
  if (issue.code !== 'invalid_union') return {issue, keys}
  const nearer = issue.errors
    .flatMap(([first]) => (first ? innermost(first, keys) : []))
    .find((one) => one.keys.length > keys.length)
  return nearer ?? {issue, keys}
}

function expectation(issue: Issue): string {
  return [...new Set(expectations(issue))].join(' or ')
}

function expectations(issue: Issue): string[] {
  switch (issue.code) {
    case 'invalid_union': {
      const firsts = issue.errors.flatMap(([first]) => first ?? [])
      const near = firsts.filter(({code}) => code !== 'invalid_type')
      return (near.length > 0 ? near : firsts).flatMap(expectations)
    }

    case 'invalid_type':
      return [types[issue.expected] ?? issue.expected]
    case 'invalid_value':
      return [listed(issue.values.map((value) => `\`${String(value)}\``))]
    case 'invalid_format':
      return [formats[issue.format] ?? afterExpected(issue.message)]
    case 'too_small':
      if (issue.origin === 'number') return [`at least \`${issue.minimum}\``]
      return [issue.origin === 'array' ? 'at least one entry' : 'text']
    case 'too_big':
      return [`at most \`${issue.maximum}\``]
    case 'unrecognized_keys':
      return ['a known field']
    case 'invalid_key':
      return issue.issues.flatMap(expectations)
    default:
      return [afterExpected(issue.message)]
  }
}

const types: Partial<Record<string, string>> = {
  string: 'text',
  object: 'fields (`name: value`)',
  record: 'fields (`name: value`)',
  array: 'a list',
  number: 'a number',
  int: 'a number',
  date: 'a date'
}

const formats: Partial<Record<string, string>> = {
  url: 'an address such as `https://example.org/page`',
  date: 'a date such as `2026-01-31`'
}

function afterExpected(message: string): string {
  return message.replace(/^.*?, expected /s, '')
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>((at, key) => {
    const inner: unknown = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
    return inner
  }, value)
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object' && value !== null) return 'fields'
  if (value === null) return 'nothing'
  const text = String(value)
  if (text === '') return 'empty text'
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``
}
