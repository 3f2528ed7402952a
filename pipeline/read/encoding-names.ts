import {InputError} from '../tree/input-error.ts'

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

/**
 * The encoding that a label names (`GBK`, `cp936` and `Big5-HKSCS` are such labels, too).
 *
 * @throws {InputError} Where it names none, or one that texts do not come in.
 */
export function encodingOf(label: string): Encoding {
  const known = findEncoding(label)
  if (known) return known
  throw new InputError(
    `Unexpected encoding \`${label}\`, expected ${encodings.slice(0, -1).join(', ')} or ` +
      `${encodings.at(-1)}; leave \`--encoding\` out to have it detected`
  )
}

/** The encoding that a label names; nothing where it names none that texts come in. */
export function findEncoding(label: string): Encoding | undefined {
  const name = nameOf(label.trim())
  return encodings.find((encoding) => encoding === name)
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
