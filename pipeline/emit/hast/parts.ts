import {isChinese} from '../../language/tags.ts'
import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {detectLanguage} from '../../language/detect.ts'
import {type Said, script} from './words.ts'

/** Text of which no language is known, in that language of the book which it seems to be in. */
export function inOne(text: string, {source, target}: {source: string; target: string}): Said {
  const chinese = /\p{Script=Han}/u.test(text) && detectLanguage(text).lang !== 'en'
  const lang = [source, target].find((tag) => isChinese(tag) === chinese)
  return {lang: lang ?? source, text}
}

/**
 * A span of text in its language, with the Chinese words that stand in other text in theirs: each is
 * read aloud by a voice that can.
 */
export function inParts(text: string, languages: {source: string; target: string}): ElementContent {
  const {lang} = inOne(text, languages)
  if (isChinese(lang)) return h('span', {lang: inScript(text, lang)}, text)
  const chinese = [languages.source, languages.target].find(isChinese) ?? 'zh'
  const parts = text.split(/(\p{Script=Han}+)/u).filter(Boolean)
  const content = parts.map((part) =>
    /^\p{Script=Han}/u.test(part) ? h('span', {lang: inScript(part, chinese)}, part) : part
  )
  return h('span', {lang}, content)
}

/** The tag of a Chinese text: the book's, unless the text is surely in the other script. */
function inScript(text: string, tag: string): string {
  const {confidence, lang} = detectLanguage(text)
  const other = script(lang)
  return confidence < 0.6 || other === 'other' || other === script(tag)
    ? tag
    : {hans: 'zh-Hans', hant: 'zh-Hant'}[other]
}
