import {languageOf} from '../language/tags.ts'
import {findTerm} from '../glossary/find-term.ts'
import type {Concept} from '../glossary/index.ts'
import {termsOf, wantedWords} from '../glossary/terms-of.ts'
import type {Severity} from '../tree/index.ts'
import type {BothSides, Hit} from './find.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {Occurrence} from '../tree/occurrences.ts'
import {occurrencesOf} from '../tree/occurrences.ts'
import type {Rule} from './rule.ts'
import {shortfallOf} from './terms/shortfall.ts'
import type {Shortfall} from './terms/shortfall.ts'
import {unwantedPlaces} from './terms/unwanted.ts'
import {listed} from './words.ts'

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
    if (wanted.size === 0) return []
    const rendered = occurrencesOf(both.target)
    const spare = spareOf(wanted, rendered)
    const hits = [...wanted].flatMap(([id, occurrences]) => {
      const concept = glossary.get(id)
      if (!concept || wantedWords(concept, both.target.lang).length === 0) return []
      const own = rendered.get(id) ?? []
      const lent = borrow(concept, both.target.lang, occurrences.length - own.length, spare)
      const wrong = written(both, concept)
      const all = [...own, ...lent, ...wrong].toSorted((one, other) => one.start - other.start)
      const shortfall = shortfallOf(both, concept, occurrences, all)
      return shortfall ? [toHit(both, concept, shortfall)] : []
    })
    return findingsIn(rule, unit, both.source, hits)
  }
}

/** Forbidden words stand for the concept, too: they are told of by a rule of their own. */
function written({target, targetText}: BothSides, concept: Concept): Occurrence[] {
  return unwantedPlaces(targetText, concept, target.lang, ['forbidden']).map(({start, end}) => ({
    concept: concept.id,
    form: targetText.slice(start, end),
    start,
    end
  }))
}

/** Renderings beyond what the source has of their concept. */
function spareOf(
  wanted: ReadonlyMap<string, Occurrence[]>,
  rendered: ReadonlyMap<string, Occurrence[]>
): Set<Occurrence> {
  return new Set([...rendered].flatMap(([id, list]) => list.slice(wanted.get(id)?.length ?? 0)))
}

/** Takes from the spare renderings what holds this concept too: `the Trump and Biden administrations`. */
function borrow(
  concept: Concept,
  lang: string,
  count: number,
  spare: Set<Occurrence>
): Occurrence[] {
  if (count <= 0 || spare.size === 0) return []
  const terms = termsOf(concept, lang, 'preferred', 'admitted')
  const fitting = [...spare].filter(({form}) =>
    terms.some((term) => findTerm(form, term).length > 0)
  )
  const taken = fitting.slice(0, count)
  for (const occurrence of taken) spare.delete(occurrence)
  return taken
}

function toHit(
  {target, targetText}: BothSides,
  concept: Concept,
  {missing, found, count, excuse}: Shortfall
): Hit {
  const {form: actual, start, end} = missing
  const expected = wantedWords(concept, target.lang)
  const part = found === 0 ? partOf(concept, target.lang, targetText) : undefined
  const severity = severityOf(concept, excuse, part)
  const counted = found > 0 ? `rendered ${found} of ${count} times` : undefined
  const stand = part === undefined ? excuse : `\`${part}\` may stand for it`
  const evidence = [counted, stand].filter((words) => words !== undefined).join(', ')
  const reason = `Missing term for \`${actual}\`, expected ${listed(expected)}${evidence && `; ${evidence}`}`
  return {reason, severity, start, end, actual, expected}
}

function severityOf(concept: Concept, excuse?: string, part?: string): Severity {
  if (concept.review !== 'approved' || excuse !== undefined) return 'info'
  return part === undefined ? rule.severity : 'warning'
}

/** The beginning of an English term of several words, where it stands alone: `zero-sum` for `zero-sum game`. */
function partOf(concept: Concept, lang: string, text: string): string | undefined {
  // A given name does not stand for a person.
  if (languageOf(lang) !== 'en' || concept.kind === 'person') return undefined
  return termsOf(concept, lang, 'preferred', 'admitted')
    .map((entry) => ({...entry, term: entry.term.replace(/\s+\S+$/, '')}))
    .filter(({term}) => /[ -]|\p{Lu}/u.test(term) && !/ (?:of|for|in|to|on|and|the|a)$/.test(term))
    .find((entry) =>
      findTerm(text, entry).some(({end}) => concept.kind === 'term' || !goesOn(text, end))
    )?.term
}

/** Whether a name goes on, as another one: `Driftwood Techniques`. */
function goesOn(text: string, end: number): boolean {
  return /^[ -]\p{Lu}/u.test(text.slice(end, end + 3))
}
