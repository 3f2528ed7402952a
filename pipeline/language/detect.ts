import STCharacters from 'opencc-js/dict/STCharacters'
import TSCharacters from 'opencc-js/dict/TSCharacters'

/** The languages that duizhao tells apart, as BCP 47 tags; `und` is any other. */
export type Language =
  'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK' | 'zh-Hans' | 'zh-Hans-CN' | 'en' | 'und'

/** What a text is written in. */
export interface Detected {
  lang: Language
  /** 0 to 1. */
  confidence: number
}

let scripts: {hant: Set<string>; hans: Set<string>} | undefined

function only(dictionary: string): Set<string> {
  const entries = dictionary.split('|').map((entry) => entry.split(' '))
  return new Set(entries.flatMap(([from, ...to]) => (from && !to.includes(from) ? [from] : [])))
}

/** Tell the language of a text, and the script where it is Chinese. */
export function detectLanguage(text: string): Detected {
  scripts ??= {hant: only(TSCharacters), hans: only(STCharacters)}
  const sample = text.slice(0, 20_000)
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = sample.match(/[A-Za-z]+/g)?.length ?? 0
  if (han + words === 0) return {lang: 'und', confidence: 0}
  if (words > han) return {lang: 'en', confidence: words / (words + han)}
  let hant = 0
  let hans = 0
  for (const character of sample) {
    if (scripts.hant.has(character)) hant++
    if (scripts.hans.has(character)) hans++
  }

  const lang = hant >= hans ? 'zh-Hant' : 'zh-Hans'
  return {lang, confidence: Math.max(hant, hans) / Math.max(1, hant + hans)}
}
