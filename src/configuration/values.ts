/** The encodings of two files. */
export interface Encodings {
  source?: string | undefined
  target?: string | undefined
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
