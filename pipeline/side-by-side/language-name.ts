const languageNames: Partial<Record<string, string>> = {zh: '中文', en: 'English'}

/** The name of a language, in itself. */
export function languageName(lang: string): string {
  return languageNames[lang.slice(0, 2).toLowerCase()] ?? lang
}
