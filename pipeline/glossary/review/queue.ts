import type {Concordance} from '../concordance/index.ts'
import {groupByRendering} from '../concordance/group.ts'
import type {Problem} from '../conflicts/index.ts'
import type {Concept, Glossary} from '../index.ts'

/** Why a concept waits for a person. */
export type Reason = 'candidate' | 'proposed' | 'conflict' | 'inconsistent'

/** A concept in the queue of a reviewer. */
export interface Item {
  concept: Concept
  reasons: Reason[]
  /** How often it stands in the texts. */
  occurrences: number
  /** The renderings that the texts have, the commonest first. */
  renderings: Array<{form: string; count: number}>
  /** Occurrences that no known form renders. */
  unrendered: number
  problems: Problem[]
}

export interface QueueOptions {
  /** What the texts have. */
  concordance: Concordance
  /** What is wrong in the glossary. */
  problems: readonly Problem[]
  /** BCP 47 tag of the translations. */
  lang: string
}

const weights: Record<Reason, number> = {conflict: 8, inconsistent: 4, candidate: 2, proposed: 1}

/**
 * Every concept with what waits for a decision: conflicts first, then what texts render in several
 * ways, then candidates and proposals; of these the commonest first. What waits for nothing comes last.
 */
export function queueOf(glossary: Glossary, options: QueueOptions): Item[] {
  const {concordance, problems, lang} = options
  const serious = problems.filter(({severity}) => severity !== 'info')
  const byConcept = Map.groupBy(serious, ({concept}) => concept)
  const items = [...glossary.values()].map((concept) => {
    const lines = concordance.get(concept.id) ?? []
    const groups = groupByRendering(lines, lang)
    const renderings = groups.flatMap(({rendering, lines: some}) =>
      rendering === undefined ? [] : [{form: rendering, count: some.length}]
    )
    const paired = lines.filter(({translation}) => translation !== undefined)
    const unrendered = paired.filter(({target}) => target === undefined).length
    const own = byConcept.get(concept.id) ?? []
    const reasons = reasonsOf(concept, renderings.length, own)
    return {concept, reasons, occurrences: lines.length, renderings, unrendered, problems: own}
  })
  return items.toSorted((a, b) => weightOf(b) - weightOf(a) || b.occurrences - a.occurrences)
}

function reasonsOf(
  {review, kind}: Concept,
  renderings: number,
  problems: readonly Problem[]
): Reason[] {
  if (review === 'rejected') return []
  // A person is called by the whole name and by the family name: two renderings are one.
  const usual = kind === 'person' ? 2 : 1
  return [
    ...(problems.some(({severity}) => severity === 'error') ? (['conflict'] as const) : []),
    ...(renderings > usual ? (['inconsistent'] as const) : []),
    ...(review === 'candidate' || review === 'proposed' ? [review] : [])
  ]
}

function weightOf({reasons}: Item): number {
  return reasons.reduce((sum, reason) => sum + weights[reason], 0)
}

/** What a reviewer looks for. */
export interface Filter {
  /** Words that stand in a term, an id or a note. */
  words?: string
  /** A state of review, a reason, or `waiting`: whatever waits for a person. */
  state?: string
  kind?: string
  domain?: string
}

/** The items that a filter lets through, in order. */
export function filtered(items: readonly Item[], filter: Filter): Item[] {
  const words = filter.words?.trim().toLowerCase()
  return items.filter(({concept, reasons}) => {
    if (filter.kind && concept.kind !== filter.kind) return false
    if (filter.domain && concept.domain !== filter.domain) return false
    const {state} = filter
    const isWaiting = state === 'waiting' && reasons.length > 0
    const isOfState =
      !state || isWaiting || concept.review === state || reasons.some((one) => one === state)
    if (!isOfState) return false
    if (!words) return true
    const all = [concept.id, concept.note ?? '', ...concept.terms.map(({term}) => term)]
    return all.some((text) => text.toLowerCase().includes(words))
  })
}
