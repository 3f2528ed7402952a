import {normalizeIdentifier} from 'micromark-util-normalize-identifier'

/** The names between brackets in a text, as identifiers of mdast; those of notes with `^`. */
export function identifiersIn(text: string): string[] {
  if (!text.includes(']')) return []
  return Array.from(text.matchAll(/\[([^[\]]{1,999})\]/g), ([, name = '']) =>
    normalizeIdentifier(name).toLowerCase()
  )
}
