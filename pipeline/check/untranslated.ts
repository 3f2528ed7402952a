import {languageOf} from '../language/tags.ts'
import {fold} from '../language/fold.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {Rule} from './rule.ts'
import {isForeign, scriptsOf} from './script-share.ts'

export const rule: Rule = {
  id: 'untranslated',
  description: 'A translation that repeats its source or is in another language',
  severity: 'error',
  check(unit) {
    const both = bothSidesOf(unit)
    if (!both) return []
    const {source, target, sourceText, targetText} = both
    const lang = languageOf(target.lang)
    if (!lang) return []
    const repeated = isWorded(sourceText, source.lang) && isSame(sourceText, targetText)
    if (!repeated && !isForeign(targetText, lang)) return []
    const actual = targetText.slice(0, 40)
    const what = repeated ? 'the source again' : 'text in another language'
    const reason = `Unexpected ${what}, expected a translation in \`${target.lang}\``
    return findingsIn(rule, unit, target, [{reason, actual}])
  }
}

/** Whether a text has words that are no names. */
function isWorded(text: string, lang: string): boolean {
  return languageOf(lang) === 'zh' ? /\p{Script=Han}/u.test(text) : scriptsOf(text).words > 1
}

function isSame(source: string, target: string): boolean {
  const [one, other] = [source.trim(), target.trim()]
  return one.length === other.length && fold(one) === fold(other)
}
