/** Encodings that texts come in, for messages; any label of the Encoding Standard is taken. */
export const usualEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const

/** The encodings of two files. */
export interface Encodings {
  source?: string | undefined
  target?: string | undefined
}

/** Whether a name is a label of the Encoding Standard (WHATWG) that can be decoded. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== ''
  } catch {
    return false
  }
}

/**
 * Bring a language tag of Chinese or English into its canonical form (BCP 47).
 *
 * @returns Nothing where it is no tag, or one of another language.
 */
export function languageTag(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text)
    return tag && /^(?:zh|en)\b/.test(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

/** Join names for a message: `a`, `b` or `c`. */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`
}
