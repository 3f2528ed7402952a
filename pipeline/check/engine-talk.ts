import {bothSidesOf, findingsIn} from './find.ts'
import {isByMachine} from './by-machine.ts'
import type {Rule} from './rule.ts'

/** What engines say of themselves and their work; not where the source says the like. */
const talk: ReadonlyArray<{said: RegExp; unless?: RegExp}> = [
  {said: /<\/?_*[us]\d+(?:\.\d+)*>/},
  {said: /\{\s*"(?:units|id|text)"\s*:/},
  {
    said: /^(?:(?:sure|certainly|of course|okay|ok)[,.!]\s+)?(?:here(?:’s|'s| is| are)|below is|the following is)\s+(?:the|your|my|an?)\s+(?:\w+\s+){0,3}translation/i,
    unless: /翻[譯译]|[譯译]文/
  },
  {said: /^(?:\*\*)?(?:english |revised )?translation\s*[:：]/i, unless: /翻[譯译]|[譯译]文/},
  {
    said: /\bI(?:['’]m| am) (?:sorry|unable)\b[^.]{0,60}\b(?:translat|assist|help|provide)|\bI can(?:['’]t|not) (?:translate|assist|help with|provide)\b/i,
    unless: /抱歉|對不起|对不起|不能|無法|无法|幫不|帮不/
  },
  {
    said: /\bas an? (?:AI|artificial intelligence)(?: language)? (?:model|assistant)\b/i,
    unless: /AI|人工智|模型/i
  },
  {said: /(?:^|\n)\W{0,3}(?:translator['’]s )?note\s*[:：]/i, unless: /[註注按]|note/i},
  {
    said: /^(?:好的[，,！!]\s*)?(?:以下|下面|這|这)是[^。]{0,12}(?:翻譯|翻译|譯文|译文)/,
    unless: /translat/i
  },
  {said: /^(?:翻譯|翻译|譯文|译文)[:：]/, unless: /translat/i},
  {
    said: /作為(?:一個)?AI|作为(?:一个)?AI|我無法(?:翻譯|協助)|我无法(?:翻译|协助)/i,
    unless: /\bAI\b|can(?:no|')t|unable/i
  }
]

/**
 * What an engine says beside its translation (“Here is the translation:”), or what is left of the
 * marks of its answer.
 */
export const rule: Rule = {
  id: 'engine-talk',
  description: 'What an engine says beside its translation: “Here is the translation:”',
  severity: 'error',
  check(unit) {
    const both = isByMachine(unit) ? bothSidesOf(unit) : undefined
    if (!both) return []
    const {source, target, targetText} = both
    const hits = talk.flatMap(({said, unless}) => {
      if (unless?.test(source.value)) return []
      const match = said.exec(targetText)
      if (!match || said.test(source.value)) return []
      const [actual] = match
      const reason = `Unexpected \`${actual.trim()}\`, expected nothing but the translation`
      return [{reason, start: match.index, end: match.index + actual.length, actual}]
    })
    return findingsIn(rule, unit, target, hits.slice(0, 1))
  }
}
