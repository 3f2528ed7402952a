import type {Answer, Batch} from '../engine.ts'
import {prefixOf} from './tags.ts'

/**
 * Find the translations in what a model wrote: JSON by `answerSchema`, or tags, whichever it chose,
 * with whatever stands around them. Of an answer that breaks off, what is whole.
 *
 * @param isEnded Whether the model says that it came to its end.
 */
export function readAnswer(said: string, batch: Batch, isEnded: boolean): Answer['targets'] {
  // Some models think aloud first.
  const text = said.replace(/^\s*<think(?:ing)?>[^]*?<\/think(?:ing)?>/, '')
  const found = fromJson(text)
  const ids = new Set(batch.units.map(({id}) => id))
  const prefix = prefixOf(batch)
  const own = found
    .map(({id, value}) => ({id: ids.has(id) ? id : id.replace(/^[<\s_]+|[>\s]+$/g, ''), value}))
    .filter(({id}) => ids.has(id))
    .map(({id, value}) => ({id, value: withoutTags(value, prefix + id)}))
  return own.length > 0 ? own : fromTags(text, [...ids], prefix, isEnded)
}

/** A text whose tags of the request were taken over into JSON. */
function withoutTags(value: string, name: string): string {
  const [open, close] = [`<${name}>`, `</${name}>`]
  const isTagged = value.startsWith(open) && value.endsWith(close)
  return isTagged ? value.slice(open.length, -close.length).trim() : value
}

const string = String.raw`"(?:[^"\\]|\\[^])*"`
const object = new RegExp(
  String.raw`\{\s*"id"\s*:\s*(${string}|\d+)\s*,\s*"text"\s*:\s*(${string})\s*,?\s*\}|\{\s*"text"\s*:\s*(${string})\s*,\s*"id"\s*:\s*(${string}|\d+)\s*,?\s*\}`,
  'g'
)

function fromJson(text: string): Answer['targets'] {
  return [...text.matchAll(object)].flatMap(([, id, value, valueFirst, idLast]) => {
    const name = unquote(id ?? idLast ?? '')
    const target = unquote(value ?? valueFirst ?? '')
    return name !== undefined && target !== undefined ? [{id: name, value: target.trim()}] : []
  })
}

/** A JSON string; models put line breaks into theirs as they are. */
function unquote(literal: string): string | undefined {
  try {
    return String(
      JSON.parse(literal.replaceAll('\n', String.raw`\n`).replaceAll('\t', String.raw`\t`))
    )
  } catch {
    return undefined
  }
}

/** A text ends at its closing tag, or where the next begins; the last one also where the answer does. */
function fromTags(
  text: string,
  ids: readonly string[],
  prefix: string,
  isEnded: boolean
): Answer['targets'] {
  const opening = openings(text, new Set(ids), prefix)
  return opening.flatMap(({id, end}, index) => {
    const next = opening[index + 1]?.start ?? text.length
    const closing = text.indexOf(`</${prefix}${id}>`, end)
    const isClosed = closing >= 0 && closing <= next
    if (!isClosed && index === opening.length - 1 && !isEnded) return []
    return [{id, value: text.slice(end, isClosed ? closing : next).trim()}]
  })
}

function openings(text: string, ids: ReadonlySet<string>, prefix: string) {
  return [...text.matchAll(/<([\w.-]+)>/g)].flatMap(({0: tag, 1: name = '', index}) => {
    const id = name.startsWith(prefix) ? name.slice(prefix.length) : name
    return ids.has(id) ? [{id, start: index, end: index + tag.length}] : []
  })
}
