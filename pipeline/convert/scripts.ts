/** The scripts that the Chinese of a book can be converted to. */
export type Script = 'zh-Hans' | 'zh-Hant' | 'zh-TW' | 'zh-HK'

const tags: Record<Script, string> = {
  'zh-Hans': 'zh-Hans',
  'zh-Hant': 'zh-Hant',
  'zh-TW': 'zh-Hant-TW',
  'zh-HK': 'zh-Hant-HK'
}

/** The BCP 47 tag of text in a script, with its script subtag. */
export function tagOf(script: Script): string {
  return tags[script]
}
