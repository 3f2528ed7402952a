import type {Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {blockText, report} from '../tree/index.ts'

/** As many paragraphs of the rarer language are no mere quotations. */
const least = {paragraphs: 3, share: 1 / 3}

/**
 * Report a text that holds paragraphs of Chinese and of English, about as many: it is a text with its
 * translation in one file.
 */
export function reportMixed({children}: Root, file: VFile): undefined {
  const chinese = children.filter((node) => languageOf(node) === 'zh')
  const english = children.filter((node) => languageOf(node) === 'en')
  const [rarer, other] = chinese.length < english.length ? [chinese, english] : [english, chinese]
  const [first] = rarer
  if (rarer.length < Math.max(least.paragraphs, (rarer.length + other.length) * least.share)) return
  report(file, {
    rule: 'mixed-languages',
    severity: 'warning',
    reason: `Unexpected ${chinese.length} Chinese and ${english.length} English paragraphs in one text, expected one language; split it into two files`,
    ...(first?.position && {place: first.position})
  })
}

/** The language of a paragraph that is plainly of one. */
function languageOf(node: RootContent): 'zh' | 'en' | undefined {
  if (node.type === 'code') return undefined
  const text = blockText(node)
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/(?<!\p{L})\p{Script=Latin}[\p{Script=Latin}’']*/gu)?.length ?? 0
  if (han + words < 4) return undefined
  return han > words * 2 ? 'zh' : words > han * 2 ? 'en' : undefined
}
