import {fold} from '../language/fold.ts'
import {findingIn, languageOf, pairOf} from './find.ts'
import type {Rule} from './rule.ts'
import {isForeign, scriptsOf} from './script-share.ts'

/** A target that repeats its source, or that is not in its language. */
export const rule: Rule = {
  id: 'untranslated',
  severity: 'error',
  check(unit) {
    const pair = pairOf(unit)
    if (!pair) return []
    const {source, target, sourceText, targetText} = pair
    const lang = languageOf(target.lang)
    if (!lang) return []
    const foreign = isForeign(targetText, lang)
    const {han, words} = scriptsOf(sourceText)
    const worded = languageOf(source.lang) === 'zh' ? han > 0 : words > 1
    const repeated = worded && fold(sourceText).trim() === fold(targetText).trim()
    if (!foreign && !repeated) return []
    const actual = targetText.slice(0, 40)
    const what = repeated ? 'the source again' : 'text in another language'
    const reason = `Unexpected ${what}, expected a translation in \`${target.lang}\``
    return [findingIn(unit, target, {rule: rule.id, severity: rule.severity, reason, actual})]
  }
}
