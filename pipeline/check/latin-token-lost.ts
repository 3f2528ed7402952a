import {findingIn, languageOf, pairOf} from './find.ts'
import {isKnown, tokensOf} from './latin-tokens.ts'
import {occurrencesOf} from './occurrences.ts'
import type {Rule} from './rule.ts'

/**
 * A name or code in Latin letters that stands in the source and not in the target: `GPT-4o`,
 * `DeepSeek`. From English into Chinese only codes count, since names have Chinese forms.
 */
export const rule: Rule = {
  id: 'latin-token-lost',
  severity: 'warning',
  check(unit) {
    const pair = pairOf(unit)
    if (!pair) return []
    const {source, target, sourceText, targetText} = pair
    const from = languageOf(source.lang)
    if (!from || from === languageOf(target.lang)) return []
    const terms = [...occurrencesOf(source).values()].flat()
    const inTerm = (start: number) => terms.some((term) => term.start <= start && start < term.end)
    const lost = tokensOf(sourceText, from).filter(
      ({text, start}) => !inTerm(start) && !isKnown(text, targetText)
    )
    const seen = new Set<string>()
    return lost.flatMap(({text: actual, start, end}) => {
      if (seen.has(actual)) return []
      seen.add(actual)
      const reason = `Missing \`${actual}\`, expected it as in the source`
      return [
        findingIn(unit, source, {
          rule: rule.id,
          severity: rule.severity,
          reason,
          start,
          end,
          actual,
          expected: [actual]
        })
      ]
    })
  }
}
