import {languageOf} from '../language/tags.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {LatinToken} from './latin-tokens.ts'
import {lostTokens, tokensOf} from './latin-tokens.ts'
import {occurrencesOf} from '../tree/occurrences.ts'
import type {Rule} from './rule.ts'

/**
 * A name or code in Latin letters that stands in the source and not in the target: `GPT-4o`,
 * `DeepSeek`. From English into Chinese only codes count, since names have Chinese forms.
 */
export const rule: Rule = {
  id: 'latin-token-lost',
  description: 'A name or code in Latin letters that the translation does not have: GPT-4o, H100',
  severity: 'warning',
  check(unit) {
    const both = bothSidesOf(unit)
    if (!both) return []
    const {source, target, sourceText, targetText} = both
    const from = languageOf(source.lang)
    if (!from || from === languageOf(target.lang)) return []
    const terms = [...occurrencesOf(source).values()].flat()
    const inTerm = ({start}: LatinToken) =>
      terms.some((term) => term.start <= start && start < term.end)
    const tokens = tokensOf(sourceText, from).filter((token) => !inTerm(token))
    const hits = lostTokens(tokens, targetText).map(({text: actual, start, end}) => {
      const reason = `Missing \`${actual}\`, expected it as in the source`
      return {reason, start, end, actual, expected: [actual]}
    })
    return findingsIn(rule, unit, source, hits)
  }
}
