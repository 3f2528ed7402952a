import {InputError} from '../tree/index.ts'
import {completeBig5} from './hong-kong.ts'

/** Encodings that texts come in, by their WHATWG names; the first that fits as well is taken. */
export const encodings = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'windows-1252'
] as const

export type Encoding = (typeof encodings)[number]

/** The byte order mark of an encoding, where the bytes begin with one. */
export function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/**
 * The encoding that a label names (`GBK`, `cp936` and `Big5-HKSCS` are such labels, too).
 *
 * @throws {InputError} Where it names none, or one that texts do not come in.
 */
export function encodingOf(label: string): Encoding {
  const name = nameOf(label.trim())
  const known = encodings.find((encoding) => encoding === name)
  if (known) return known
  throw new InputError(
    `Unexpected encoding \`${label}\`, expected ${encodings.slice(0, -1).join(', ')} or ` +
      `${encodings.at(-1)}; leave \`--encoding\` out to have it detected`
  )
}

function nameOf(label: string): string | undefined {
  const plain = label.toLowerCase().replace(/^cp-?(?=936$|950$)/, '')
  if (plain === '936' || plain === 'gbk') return 'gb18030'
  if (plain === '950') return 'big5'
  try {
    const name = new TextDecoder(label).encoding
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    return undefined
  }
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
  return encoding === 'big5' ? completeBig5(text) : text
}
