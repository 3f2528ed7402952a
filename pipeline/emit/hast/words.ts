import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {isChinese, scriptOf} from '../../language/tags.ts'

/** What a book's furniture says, in traditional script, simplified script and English. */
const words = {
  contents: ['目錄', '目录', 'Contents'],
  glossary: ['詞彙表', '词汇表', 'Glossary'],
  missing: ['尚未翻譯', '尚未翻译', 'Not translated yet'],
  inText: ['見於', '见于', 'In the text'],
  question: ['問題', '问题', 'Question'],
  skip: ['跳到正文', '跳到正文', 'Skip to the text'],
  source: ['原文', '原文', 'Source'],
  text: ['正文', '正文', 'Text'],
  titlePage: ['書名頁', '书名页', 'Title page'],
  landmarks: ['導覽', '导览', 'Landmarks'],
  parallel: ['雙語對照', '双语对照', 'Parallel text'],
  layout: ['版式', '版式', 'Layout'],
  columns: ['左右對照', '左右对照', 'Side by side'],
  stacked: ['上下對照', '上下对照', 'Stacked'],
  reveal: ['點開看譯文', '点开看译文', 'Tap to reveal'],
  translation: ['中文', '中文', 'English'],
  person: ['人物', '人物', 'People'],
  organisation: ['機構', '机构', 'Organisations'],
  place: ['地方', '地方', 'Places'],
  product: ['產品', '产品', 'Products'],
  term: ['術語', '术语', 'Terms'],
  proposed: ['待審', '待审', 'proposed'],
  candidate: ['候選', '候选', 'candidate'],
  accessed: ['查閱', '查阅', 'accessed'],
  aut: ['作者', '作者', 'Author'],
  trl: ['譯者', '译者', 'Translator'],
  edt: ['編輯', '编辑', 'Editor'],
  ive: ['受訪', '受访', 'Interviewee'],
  ivr: ['訪問', '访问', 'Interviewer'],
  machine: ['機器翻譯', '机器翻译', 'Machine translation'],
  pbl: ['出版', '出版', 'Publisher'],
  date: ['日期', '日期', 'Date'],
  rights: ['版權', '版权', 'Rights']
} as const

/** A word of the furniture. */
export type Word = keyof typeof words

/** Whether the furniture has a word for this key: roles of people are open-ended. */
export function hasWord(key: string): key is Word {
  return Object.hasOwn(words, key)
}

/**
 * A word in one language.
 *
 * @param lang BCP 47 tag: Chinese in simplified script, other Chinese, or anything else (English).
 */
export function word(key: Word, lang: string): string {
  const [traditional, simplified, english] = words[key]
  return {hans: simplified, hant: traditional, other: english}[script(lang)]
}

/** The script of Chinese in a language tag: simplified where script or region says so. */
export function script(lang: string): 'hans' | 'hant' | 'other' {
  if (!isChinese(lang)) return 'other'
  return scriptOf(lang) === 'Hans' ? 'hans' : 'hant'
}

/** Text in a language. */
export interface Said {
  lang: string
  text: string
}

/** A word in each language of the book, source first. */
export function inBoth(key: Word, languages: {source: string; target: string}): Said[] {
  return [languages.source, languages.target].map((lang) => ({lang, text: word(key, lang)}))
}

/** Spans in their languages, with spaces between. */
export function spans(said: readonly Said[]): ElementContent[] {
  return said.flatMap(({lang, text}, index) => [
    ...(index > 0 ? [{type: 'text' as const, value: ' '}] : []),
    h('span', {lang}, text)
  ])
}
