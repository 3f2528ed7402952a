import {languageOf} from '../language/tags.ts'
import {sourceOf, targetOf} from '../tree/index.ts'
import {findingsIn} from './find.ts'
import type {Rule} from './rule.ts'

/** A source that needs a translation but has none; silence does, too. */
export const rule: Rule = {
  id: 'missing-target',
  description: 'A block without translation',
  severity: 'error',
  check(unit, {targetLang}) {
    const source = sourceOf(unit)
    const target = targetOf(unit)
    if (!source || unit.origin === 'kept' || (target && target.value.trim() !== '')) return []
    const wanted = languageOf(targetLang) ? `in \`${targetLang}\`` : 'in the other language'
    const reason = `Missing translation, expected this block ${wanted}`
    return findingsIn(rule, unit, source, [{reason}])
  }
}
