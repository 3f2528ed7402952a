import type {Encoding} from './encoding-names.ts'
import {completeBig5} from './hong-kong.ts'
import {completeWestern} from './western.ts'

/** The byte order mark of an encoding, where the bytes begin with one. */
export function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** Decode bytes where all of them are valid. A byte order mark is left out. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return completed(new TextDecoder(encoding, {fatal: true}).decode(bytes), encoding)
  } catch {
    return undefined
  }
}

/** Decode bytes; those that are not valid become U+FFFD. */
export function decodeLeniently(bytes: Uint8Array, encoding: Encoding): string {
  return completed(new TextDecoder(encoding).decode(bytes), encoding)
}

function completed(text: string, encoding: Encoding): string {
  if (encoding === 'big5') return completeBig5(text)
  return encoding === 'windows-1252' ? completeWestern(text) : text
}
