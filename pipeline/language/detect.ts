import STCharacters from 'opencc-js/dict/STCharacters'
import TSCharacters from 'opencc-js/dict/TSCharacters'
import {leaningEnglish} from './english/leaning.ts'
import {regionalWords} from './regional-words.ts'

/** The languages that duizhao tells apart, as BCP 47 tags; `und` is any other. */
export type Language =
  'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK' | 'zh-Hans' | 'zh-Hans-CN' | 'en' | 'und'

/** What a text is written in. */
export interface Detected {
  lang: Language
  /** How sure that is, 0 to 1; below 0.6 a reader would not be sure either. */
  confidence: number
}

/** How many characters are looked at, of the head, the middle and the end of a text. */
const window = 20_000

/** Frequent words that only grammar explains; they tell prose from lists of names. */
const chineseGrammar = /[的是了在不我有這这他她們们也就都]/g
const englishGrammar =
  /\b(?:the|of|and|to|is|that|was|for|it|with|are|be|this|have|from|or|by|in|you|when)\b/gi

const latinWord = /(?<!\p{L})\p{Script=Latin}[\p{Script=Latin}’']*/gu

/** Tell the language of a text, of Chinese also the script, and the region where its words show it. */
export function detectLanguage(text: string): Detected {
  const sample = sampleOf(text).replaceAll(/<?(?:https?:\/\/|www\.)[!-~]+|`[^`\n]*`/g, ' ')
  const han = count(sample, /\p{Script=Han}/gu)
  const words = count(sample, latinWord)
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const others = count(sample, /(?![\p{Script=Han}\p{Script=Latin}])\p{L}/gu)
  const chinese = kana * 4 > han ? 0 : han * 0.6 + count(sample, chineseGrammar) * 4
  const grammar = count(sample, englishGrammar)
  const english = isEnglish(sample) ? words + grammar * 2 : 0
  const rest = others * 0.6 + (chinese === 0 ? han * 0.6 : 0) + (english === 0 ? words : 0)
  const all = chinese + english + rest
  if (all === 0 || rest > chinese + english) return {lang: 'und', confidence: all && rest / all}
  const evidence = Math.min(1, all / 4)
  if (english > chinese) return {lang: 'en', confidence: (english / all) * evidence}
  return scriptOf(sample, han, chinese / all)
}

function sampleOf(text: string): string {
  if (text.length <= 3 * window) return text
  const middle = (text.length - window) >> 1
  return `${text.slice(0, window)}\n${text.slice(middle, middle + window)}\n${text.slice(-window)}`
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Latin words are of English where they look so; a few that say nothing are names in English. */
function isEnglish(sample: string): boolean {
  const leaning = leaningEnglish(sample)
  // Few, however often they stand there.
  return leaning > 0 || (leaning === 0 && new Set(sample.match(latinWord)).size < 20)
}

let scripts: {hant: ReadonlySet<string>; hans: ReadonlySet<string>} | undefined

/** The characters that a dictionary of conversion always changes. */
function changed(dictionary: string): Set<string> {
  const entries = dictionary.split('|').map((entry) => entry.split(' '))
  return new Set(entries.flatMap(([from, ...to]) => (from && !to.includes(from) ? [from] : [])))
}

function scriptOf(sample: string, han: number, share: number): Detected {
  scripts ??= {hant: changed(TSCharacters), hans: changed(STCharacters)}
  let hant = 0
  let hans = 0
  for (const character of sample) {
    if (scripts.hant.has(character)) hant++
    else if (scripts.hans.has(character)) hans++
  }

  const known = hant + hans
  const confidence = share * (known === 0 ? 0.5 : Math.max(hant, hans) / known)
  const lang = hans > hant ? simplified(sample, han) : traditional(sample, han)
  return {lang, confidence}
}

function simplified(sample: string, han: number): Language {
  const words = regionalWords(sample)
  const isCN = shows(words.CN + words['not-TW'], words.TW + words.HK, han)
  return isCN ? 'zh-Hans-CN' : 'zh-Hans'
}

function traditional(sample: string, han: number): Language {
  const words = regionalWords(sample)
  if (shows(words.TW, words.HK + words.CN + words['not-TW'], han)) return 'zh-Hant-TW'
  return shows(words.HK, words.TW + words.CN, han) ? 'zh-Hant-HK' : 'zh-Hant'
}

/** Whether words show a region: there are several, and hardly any that speak against it. */
function shows(words: number, against: number, han: number): boolean {
  return words >= Math.max(2, han / 2000) && against * 3 <= words
}
