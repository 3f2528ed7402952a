import {toSimplified} from './fold.ts'

/**
 * A text in the form in which it is known again: what editors change does not count (white space,
 * composed letters), nor does the Chinese script.
 */
export function comparable(text: string): string {
  return toSimplified(text.normalize('NFC')).replaceAll(/\s+/g, ' ').trim()
}
