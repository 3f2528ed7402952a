import {languageOf} from '../language/tags.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {Rule} from './rule.ts'
import {hanLetter, isForeign} from './script-share.ts'

const letters = `${hanLetter.source}+`
const run = new RegExp(`${letters}(?:[·・，、。：；？！]?${letters})*`, 'gu')

/**
 * Chinese characters left in an English text. A gloss in parentheses (`shanghuo (上火)`) is meant to
 * be there; a text that is Chinese as a whole is a finding of `untranslated`.
 */
export const rule: Rule = {
  id: 'han-in-target',
  description: 'Chinese characters left in an English translation',
  severity: 'warning',
  check(unit) {
    const both = bothSidesOf(unit)
    if (!both || languageOf(both.target.lang) !== 'en') return []
    const {target, targetText} = both
    if (!hanLetter.test(targetText) || isForeign(targetText, 'en')) return []
    const hits = [...targetText.matchAll(run)]
      .map(({0: actual, index: start}) => ({actual, start, end: start + actual.length}))
      .filter(({start, end}) => !isGloss(targetText, start, end))
      .map((hit) => ({...hit, reason: `Unexpected \`${hit.actual}\`, expected English`}))
    return findingsIn(rule, unit, target, hits)
  }
}

/** Whether Latin words and an opening parenthesis stand before, and a closing one after. */
function isGloss(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  return (
    /\p{Script=Latin}["'”’]?\s?[(（][\p{Script=Latin}\s,;:"“]*$/u.test(before) &&
    /^[^()（）]{0,24}[)）]/.test(text.slice(end, end + 25))
  )
}
