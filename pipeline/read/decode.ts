import {InputError} from '../tree/index.ts'

/** Text decoded from bytes. */
export interface Decoded {
  text: string
  /** WHATWG name of the encoding. */
  encoding: string
}

const candidates = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const

/**
 * Decode the bytes of a file.
 *
 * @param bytes The file.
 * @param path Its name, for messages.
 * @param encoding Its encoding where it is known (a WHATWG label).
 * @throws {InputError} Where the bytes are no text.
 */
export function decode(bytes: Uint8Array, path: string, encoding?: string): Decoded {
  if (encoding) return {text: strict(bytes, encoding) ?? refuse(path, encoding), encoding}
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, path, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, path, 'utf-16be')
  for (const candidate of candidates) {
    const text = strict(bytes, candidate)
    if (text !== undefined && !text.includes('\0')) return {text, encoding: candidate}
  }

  throw new InputError(`\`${path}\` is no text; name a text file`)
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

function refuse(path: string, encoding: string): never {
  throw new InputError(`\`${path}\` is not in ${encoding}; name another encoding or leave it out`)
}
