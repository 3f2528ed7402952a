import {findingIn, languageOf, pairOf} from './find.ts'
import type {Rule} from './rule.ts'
import {isForeign} from './script-share.ts'

const run =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]+(?:[·・，、。：；？！]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]+)*/gu

/**
 * Chinese characters left in an English text. A gloss in parentheses (`shanghuo (上火)`) is meant to
 * be there; a text that is Chinese as a whole is a finding of `untranslated`.
 */
export const rule: Rule = {
  id: 'han-in-target',
  severity: 'warning',
  check(unit) {
    const pair = pairOf(unit)
    if (!pair || languageOf(pair.target.lang) !== 'en') return []
    const {target, targetText} = pair
    if (isForeign(targetText, 'en')) return []
    return [...targetText.matchAll(run)]
      .filter(({0: found, index}) => !isGloss(targetText, index, index + found.length))
      .map(({0: actual, index: start}) => {
        const end = start + actual.length
        const reason = `Unexpected \`${actual}\`, expected English`
        return findingIn(unit, target, {
          rule: rule.id,
          severity: rule.severity,
          reason,
          start,
          end,
          actual
        })
      })
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
