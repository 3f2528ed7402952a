/** The language that a BCP 47 tag names: Chinese in any script, or English; nothing for others. */
export function languageOf(tag: string): 'zh' | 'en' | undefined {
  const language = /^(zh|en)(?:-|$)/i.exec(tag)?.[1]?.toLowerCase()
  return language === 'zh' || language === 'en' ? language : undefined
}

/** Whether a BCP 47 tag is Chinese. */
export function isChinese(tag: string | undefined): tag is string {
  return tag !== undefined && languageOf(tag) === 'zh'
}

/**
 * The script of Chinese in a BCP 47 tag; where it names none, the one that its region writes.
 *
 * @returns Nothing for other languages, and for `zh` alone, which may be either.
 */
export function scriptOf(tag: string): 'Hans' | 'Hant' | undefined {
  if (!isChinese(tag) || !tag.includes('-')) return undefined
  const [, written] = /^zh-(Han[st])(?:-|$)/i.exec(tag) ?? []
  const script = written
    ? written.charAt(0).toUpperCase() + written.slice(1).toLowerCase()
    : locale(tag)?.maximize().script
  return script === 'Hans' || script === 'Hant' ? script : undefined
}

/** The region that a BCP 47 tag names, in capitals; nothing where it names none. */
export function regionOf(tag: string): string | undefined {
  return locale(tag)?.region
}

/** Tags that people wrote may be none. */
function locale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}
