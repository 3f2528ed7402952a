import type {Concept, Glossary} from '../glossary/index.ts'
import type {Finding, Severity, Unit} from '../tree/index.ts'
import {findingIn, languageOf, pairOf} from './find.ts'
import type {Occurrence} from './occurrences.ts'
import {occurrencesOf} from './occurrences.ts'
import type {Rule} from './rule.ts'

/**
 * A concept of the source that the target does not render, counted per occurrence. Where the target
 * has rendered it before in the same unit, a pronoun or nothing at all may stand for it.
 */
export const rule: Rule = {
  id: 'term-missing',
  severity: 'error',
  check(unit, {glossary, targetLang}) {
    const pair = pairOf(unit)
    if (!pair) return []
    const rendered = occurrencesOf(pair.target)
    return [...occurrencesOf(pair.source)].flatMap(([id, occurrences]) => {
      const wanted = wordsFor(glossary, id, targetLang)
      const found = rendered.get(id)?.length ?? 0
      const missing = occurrences[found]
      if (!wanted || !missing) return []
      const severity = found > 0 || wanted.concept.review !== 'approved' ? 'info' : rule.severity
      return [
        missingTerm(unit, pair, {missing, count: occurrences.length, found, severity}, wanted)
      ]
    })
  }
}

interface Wanted {
  concept: Concept
  /** Preferred words first. */
  words: string[]
}

function wordsFor(glossary: Glossary, id: string, lang: string): Wanted | undefined {
  const concept = glossary.get(id)
  const words = concept?.terms.filter(
    (term) =>
      languageOf(term.lang) === languageOf(lang) &&
      (term.status === 'preferred' || term.status === 'admitted')
  )
  if (!concept || !words || words.length === 0) return undefined
  const preferred = words.filter(({status}) => status === 'preferred')
  const named = preferred.length > 0 ? preferred : words
  return {concept, words: [...new Set(named.map(({term}) => term))]}
}

const pronoun: Record<'zh' | 'en', RegExp> = {
  en: /\b(?:it|its|itself|he|him|his|she|her|hers|they|them|their|theirs|this|that|these|those|one|ones|who|which|here|there)\b/i,
  zh: /[它他她牠其此這这該该]/
}

function missingTerm(
  unit: Unit,
  {source, target, targetText}: NonNullable<ReturnType<typeof pairOf>>,
  {
    missing,
    count,
    found,
    severity
  }: {missing: Occurrence; count: number; found: number; severity: Severity},
  {words}: Wanted
): Finding {
  const {form, start, end} = missing
  const wanted = words.map((word) => `\`${word}\``).join(' or ')
  const times =
    found === 0 ? '' : `; rendered ${found} of ${count} times, ${standIn(target.lang, targetText)}`
  const reason = `Missing term for \`${form}\`, expected ${wanted}${times}`
  return findingIn(unit, source, {
    rule: rule.id,
    severity,
    reason,
    start,
    end,
    actual: form,
    expected: words
  })
}

function standIn(lang: string, text: string): string {
  const known = languageOf(lang)
  return known && pronoun[known].test(text) ? 'a pronoun may stand for it' : 'it may be left out'
}
