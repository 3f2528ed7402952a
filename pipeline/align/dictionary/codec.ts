import type {Dictionary} from './model.ts'

/**
 * The file: `DZD1`, the byte length of every section as 32-bit numbers, then the sections, each
 * beginning at a multiple of four. Numbers are little-endian, texts are lines of UTF-8.
 */
const magic = 0x3144_5a44

const sections = {
  headStart: Uint32Array,
  linkStart: Uint32Array,
  linkStem: Uint32Array,
  readingStart: Uint32Array,
  heads: Uint16Array,
  readingOf: Uint16Array,
  readings: Uint16Array,
  linkWeight: Uint8Array,
  stems: undefined,
  syllables: undefined
} as const

type Name = keyof typeof sections
const names = Object.keys(sections) as Name[]

function bytesOf(part: Dictionary[Name]): Uint8Array {
  if (ArrayBuffer.isView(part)) return new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
  return new TextEncoder().encode(part.join('\n'))
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

/** Write a dictionary as bytes; the same dictionary gives the same bytes. */
export function encodeDictionary(dictionary: Dictionary): Uint8Array {
  const parts = names.map((name) => bytesOf(dictionary[name]))
  const header = Uint32Array.from([magic, ...parts.map((part) => part.length)])
  const size = parts.reduce((sum, part) => sum + padded(part.length), header.byteLength)
  const bytes = new Uint8Array(size)
  bytes.set(new Uint8Array(header.buffer))
  let at = header.byteLength
  for (const part of parts) {
    bytes.set(part, at)
    at += padded(part.length)
  }

  return bytes
}

/**
 * Open a dictionary that `encodeDictionary` wrote. Its arrays are views of the bytes.
 *
 * @param bytes The file, which must not be changed afterwards.
 * @throws Error where the bytes are no such file.
 */
export function decodeDictionary(bytes: Uint8Array): Dictionary {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, names.length + 1)
  if (header[0] !== magic) throw new Error('Unexpected dictionary file, expected one of version 1')
  const result: Partial<Record<Name, unknown>> = {}
  let at = header.byteLength
  names.forEach((name, index) => {
    const length = header[index + 1] ?? 0
    const View = sections[name]
    const start = aligned.byteOffset + at
    result[name] = View
      ? new View(aligned.buffer as ArrayBuffer, start, length / View.BYTES_PER_ELEMENT)
      : new TextDecoder().decode(aligned.subarray(at, at + length)).split('\n')
    at += padded(length)
  })
  return result as Record<Name, unknown> as unknown as Dictionary
}
