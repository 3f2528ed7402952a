import {sha256} from '@noble/hashes/sha2.js'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * The key of a block's content: line ends, runs of white space, and composed or decomposed letters do
 * not matter.
 */
export function contentKey(value: string): string {
  return hash(value.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
}

/**
 * A short key of a text.
 *
 * @returns The first 80 bits of the SHA-256 of its UTF-8, as 16 characters of base32 (RFC 4648,
 *   lower case).
 */
export function hash(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text)).subarray(0, 10)
  const signs: string[] = []
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      signs.push(alphabet[(held >> bits) & 31] ?? '')
    }

    held &= (1 << bits) - 1
  }

  return signs.join('')
}
