import {isChinese} from '../language/tags.ts'

const bold = /^(\*\*[^*\n]{1,60}[:：]\*\*|\*\*[^*\n]{1,60}\*\*[:：])[ \t]*/
const plainEnglish = /^([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}:)[ \t]+/
const plainChinese = /^([\p{Script=Han}·A-Za-z]{1,8}[:：])[ \t]*/u

/**
 * Take the speaker's label off a translation that somebody wrote below a labelled source: there it
 * begins as the source does, `**Q:** How …` or `Q: How …`.
 *
 * @returns Nothing where there is none, or nothing else.
 */
export function takeLabel(text: string, lang: string): {label: string; value: string} | undefined {
  const plain = isChinese(lang) ? plainChinese : plainEnglish
  const [whole = '', label = ''] = bold.exec(text) ?? plain.exec(text) ?? []
  const value = text.slice(whole.length)
  return label && value.trim() ? {label, value} : undefined
}
