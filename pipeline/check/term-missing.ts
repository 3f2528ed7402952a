import {languageOf} from '../language/tags.ts'
import type {Concept} from '../glossary/index.ts'
import {termsOf, wantedWords} from '../glossary/terms-of.ts'
import type {BothSides, Hit} from './find.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {Occurrence} from './occurrences.ts'
import {occurrencesOf} from './occurrences.ts'
import type {Rule} from './rule.ts'
import {findTerm, listed} from './words.ts'

/**
 * A concept of the source that the target does not render, counted per occurrence. Where the target
 * has rendered it before in the same unit, a pronoun or nothing at all may stand for it.
 */
export const rule: Rule = {
  id: 'term-missing',
  description: 'A concept of the source that the translation does not render as decided',
  severity: 'error',
  check(unit, {glossary}) {
    const both = bothSidesOf(unit)
    if (!both) return []
    const wanted = occurrencesOf(both.source)
    const rendered = occurrencesOf(both.target)
    const spare = spareOf(wanted, rendered)
    const hits = [...wanted].flatMap(([id, occurrences]) => {
      const concept = glossary.get(id)
      if (!concept || wantedWords(concept, both.target.lang).length === 0) return []
      const own = rendered.get(id)?.length ?? 0
      const found = own + borrow(concept, both.target.lang, occurrences.length - own, spare)
      const missing = occurrences[found]
      return missing ? [toHit(both, concept, {missing, found, count: occurrences.length})] : []
    })
    return findingsIn(rule, unit, both.source, hits)
  }
}

/** Renderings beyond what the source has of their concept. */
function spareOf(
  wanted: ReadonlyMap<string, Occurrence[]>,
  rendered: ReadonlyMap<string, Occurrence[]>
): Set<Occurrence> {
  return new Set([...rendered].flatMap(([id, list]) => list.slice(wanted.get(id)?.length ?? 0)))
}

/** Takes from the spare renderings what holds this concept too: `the Trump and Biden administrations`. */
function borrow(concept: Concept, lang: string, count: number, spare: Set<Occurrence>): number {
  if (count <= 0 || spare.size === 0) return 0
  const terms = termsOf(concept, lang, 'preferred', 'admitted')
  const fitting = [...spare].filter(({form}) =>
    terms.some((term) => findTerm(form, term).length > 0)
  )
  const taken = fitting.slice(0, count)
  for (const occurrence of taken) spare.delete(occurrence)
  return taken.length
}

interface Shortfall {
  missing: Occurrence
  found: number
  count: number
}

function toHit(
  {target, targetText}: BothSides,
  concept: Concept,
  {missing, found, count}: Shortfall
): Hit {
  const {form: actual, start, end} = missing
  const expected = wantedWords(concept, target.lang)
  const part = found === 0 ? partOf(concept, target.lang, targetText) : undefined
  const approved = concept.review === 'approved'
  const severity = found > 0 || !approved ? 'info' : part === undefined ? rule.severity : 'warning'
  const evidence =
    found > 0 ? `rendered ${found} of ${count} times, ${standIn(target.lang, targetText)}` : ''
  const rest = part === undefined ? evidence : `\`${part}\` may stand for it`
  const reason = `Missing term for \`${actual}\`, expected ${listed(expected)}${rest && `; ${rest}`}`
  return {reason, severity, start, end, actual, expected}
}

/** The beginning of an English term of several words, where it stands alone: `zero-sum` for `zero-sum game`. */
function partOf(concept: Concept, lang: string, text: string): string | undefined {
  if (languageOf(lang) !== 'en') return undefined
  return termsOf(concept, lang, 'preferred', 'admitted')
    .map((entry) => ({...entry, term: entry.term.replace(/\s+\S+$/, '')}))
    .filter(({term}) => /[ -]|\p{Lu}/u.test(term) && !/ (?:of|for|in|to|on|and|the|a)$/.test(term))
    .find((entry) => findTerm(text, entry).length > 0)?.term
}

const pronouns: Record<'zh' | 'en', RegExp> = {
  en: /\b(?:its?|itself|him|his|she|hers?|he|they|them|theirs?|th(?:is|at|ese|ose)|ones?|who|which|t?here)\b/i,
  zh: /[它他她牠其此這这該该]/
}

function standIn(lang: string, text: string): string {
  const known = languageOf(lang)
  return known && pronouns[known].test(text) ? 'a pronoun may stand for it' : 'it may be left out'
}
