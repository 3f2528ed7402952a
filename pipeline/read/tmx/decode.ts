import {InputError} from '../../tree/input-error.ts'
import {byteOrderMark} from '../decoders.ts'

/**
 * Decode an XML file (XML 1.0, appendix F): by its byte order mark, else by how `<` is written, else by
 * its declaration, else as UTF-8.
 *
 * @throws {InputError} Where the bytes are not valid in that encoding.
 */
export function decodeXml(bytes: Uint8Array, path: string): string {
  const encoding = byteOrderMark(bytes) ?? encodingOfLetters(bytes) ?? declared(bytes) ?? 'utf-8'
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    throw new InputError(
      `Unexpected encoding of \`${path}\`, expected ${encoding} as the file says; save it as UTF-8`
    )
  }
}

function encodingOfLetters([first, second]: Uint8Array): string | undefined {
  if (first === 0x3c && second === 0) return 'utf-16le'
  return first === 0 && second === 0x3c ? 'utf-16be' : undefined
}

function declared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
}
