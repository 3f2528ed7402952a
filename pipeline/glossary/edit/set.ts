import {parse} from 'yaml'
import {InputError} from '../../tree/index.ts'
import {isList, isRecord} from './render.ts'
import type {Path} from './splice.ts'
import {insertAt, removeAt, replaceAt} from './splice.ts'

/** The order in which the fields of concepts and terms are written. */
const order = [
  ...['id', 'kind', 'review', 'do-not-translate', 'terms', 'definition', 'relations', 'note'],
  ...['source', 'history', 'discussion', 'term', 'status', 'type', 'part-of-speech', 'match'],
  ...['case', 'near', 'not-near', 'forms', 'first-mention', 'name', 'context'],
  ...['at', 'by', 'change', 'from', 'to', 'why', 'text', 'title', 'url', 'accessed']
]

/**
 * Make a value of a YAML file another, by the smallest changes of its text: what is not changed
 * stays as it is written, byte for byte, with its comments, its order and its style.
 *
 * @param text The file.
 * @param path The keys to the value.
 * @param next What it should be: text, numbers, lists and records.
 * @throws {InputError} Where the file cannot be changed in place.
 */
export function setValue(text: string, path: Path, next: unknown): string {
  return change(text, path, valueAt(parse(text), path), next)
}

function change(text: string, path: Path, now: unknown, next: unknown): string {
  if (isSame(now, next)) return text
  const small =
    isRecord(now) && isRecord(next)
      ? changeFields(text, path, now, next)
      : isList(now) && isList(next)
        ? changeItems(text, path, now, next)
        : undefined
  const result = small ?? replaceAt(text, path, next)
  if (result !== undefined && isSame(valueAt(reparsed(result), path), next)) return result
  const whole = small === undefined ? undefined : replaceAt(text, path, next)
  if (whole !== undefined && isSame(valueAt(reparsed(whole), path), next)) return whole
  throw new Unchangeable()
}

/** A part that cannot be changed for itself; the whole around it may be. */
class Unchangeable extends InputError {
  constructor() {
    super('Unexpected form of YAML, expected one that can be changed in place; change it by hand')
  }
}

function changeFields(
  text: string,
  path: Path,
  now: Record<string, unknown>,
  next: Record<string, unknown>
): string | undefined {
  return attempt(() => {
    let result = text
    for (const key of Object.keys(now)) {
      if (!(key in next)) result = needed(removeAt(result, [...path, key]))
      else result = change(result, [...path, key], now[key], next[key])
    }

    for (const key of Object.keys(next)) {
      if (key in now) continue
      result = needed(insertAt(result, path, next[key], {key, after: fieldsBefore(key, next)}))
    }

    return result
  })
}

/** Of known fields those that come before it; of others, as the new value has them. */
function fieldsBefore(key: string, next: Record<string, unknown>): ReadonlySet<string> {
  const fields = order.includes(key) ? order : Object.keys(next)
  return new Set(fields.slice(0, fields.indexOf(key)))
}

function changeItems(
  text: string,
  path: Path,
  now: readonly unknown[],
  next: readonly unknown[]
): string | undefined {
  return attempt(() => {
    const removed = removedFrom(now, next)
    let result = text
    for (const index of removed.toReversed()) result = needed(removeAt(result, [...path, index]))
    const left = now.filter((_, index) => !removed.includes(index))
    next.forEach((value, index) => {
      result =
        index < left.length
          ? change(result, [...path, index], left[index], value)
          : needed(insertAt(result, path, value))
    })
    return result
  })
}

/** The entries that are gone, where the new list is the old one without some, and perhaps longer. */
function removedFrom(now: readonly unknown[], next: readonly unknown[]): number[] {
  const surplus = now.length - next.length
  const gone: number[] = []
  let at = 0
  for (let index = 0; index < now.length; index++) {
    if (at < next.length && isSame(now[index], next[at])) at++
    else gone.push(index)
  }

  const isShorter = gone.length <= Math.max(surplus, 0) || at === next.length
  if (isShorter) return gone
  return surplus > 0 ? Array.from({length: surplus}, (_, index) => next.length + index) : []
}

function attempt(edit: () => string): string | undefined {
  try {
    return edit()
  } catch (error) {
    if (error instanceof Unchangeable) return undefined
    throw error
  }
}

function needed(text: string | undefined): string {
  if (text === undefined) throw new Unchangeable()
  return text
}

function reparsed(text: string): unknown {
  try {
    const value: unknown = parse(text)
    return value
  } catch {
    return undefined
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    const inner: unknown = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
    return inner
  }, value)
}

/** Whether two values of YAML are the same, the order of fields aside. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]))
  }

  if (!isRecord(one) || !isRecord(other)) return one === other
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSame(one[key], other[key]))
  )
}
