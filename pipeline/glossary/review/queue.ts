import type {Concordance} from '../concordance/index.ts'
import {groupByRendering} from '../concordance/group.ts'
import type {Problem} from '../conflicts/index.ts'
import {findTerm} from '../find-term.ts'
import type {Concept, Glossary} from '../index.ts'
import {familyName} from '../names.ts'
import {goodTerms} from '../terms-of.ts'

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
  const byConcept = new Map<string, Problem[]>()
  for (const problem of serious) {
    for (const id of [problem.concept, ...(problem.others ?? [])]) {
      byConcept.set(id, [...(byConcept.get(id) ?? []), problem])
    }
  }

  const items = [...glossary.values()].map((concept) => {
    const lines = concordance.get(concept.id) ?? []
    const groups = groupByRendering(lines, lang)
    const renderings = groups.flatMap(({rendering, lines: some}) =>
      rendering === undefined ? [] : [{form: rendering, count: some.length}]
    )
    const paired = lines.filter(({translation}) => translation !== undefined)
    const unrendered = paired.filter(({target}) => target === undefined).length
    const own = byConcept.get(concept.id) ?? []
    const strange = renderings.filter(({form}) => !isGood(concept, form, lang))
    const isUneven = strange.length > 0 || unrendered > lines.length / 5
    const reasons = reasonsOf(concept, {isUneven, renderings: renderings.length}, own)
    return {concept, reasons, occurrences: lines.length, renderings, unrendered, problems: own}
  })
  return items.toSorted((a, b) => weightOf(b) - weightOf(a) || b.occurrences - a.occurrences)
}

/** Whether a rendering is a form of a good term, though nobody has decided on the concept. */
function isGood(concept: Concept, form: string, lang: string): boolean {
  const shown = concept.review === 'approved' ? concept : {...concept, review: 'proposed' as const}
  const good = goodTerms(shown, lang)
  const isFamily = good.some((entry) => familyName(concept, entry) === form)
  return isFamily || good.some((entry) => findTerm(form, entry).length > 0)
}

interface Rendered {
  /** Texts have forms that nobody agreed on, or leave many occurrences without any. */
  isUneven: boolean
  renderings: number
}

function reasonsOf(
  {review}: Concept,
  {isUneven, renderings}: Rendered,
  problems: readonly Problem[]
): Reason[] {
  if (review === 'rejected') return []
  // What was approved in several forms may stand in several.
  const isInconsistent = renderings > 0 && (isUneven || (review !== 'approved' && renderings > 2))
  return [
    ...(problems.some(({severity}) => severity === 'error') ? (['conflict'] as const) : []),
    ...(isInconsistent ? (['inconsistent'] as const) : []),
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
