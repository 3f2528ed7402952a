import type {Root} from 'mdast'
import {findTerm} from '../glossary/find-term.ts'
import type {Concept, Glossary} from '../glossary/index.ts'
import {everyTerm} from '../glossary/terms-of.ts'
import {localNames} from './local-names.ts'
import type {LocalNames} from './local-names.ts'
import {markRanges, runningText, sourceOf, targetOf, unitsOf} from '../tree/index.ts'
import type {Target, Unit} from '../tree/index.ts'
import {conceptsIn} from '../tree/concepts-in.ts'

export interface RenderingsOptions {
  glossary: Glossary
}

interface Rendering {
  start: number
  end: number
  concept: Concept
}

/**
 * The stage that finds how the target renders the concepts of its unit's source: every accepted or
 * deprecated form, marked as `term` nodes. A stretch of the target proves one concept only, the
 * longest form first.
 */
export default function renderings({glossary}: RenderingsOptions) {
  return function (tree: Root): undefined {
    if (glossary.size === 0) return
    const targets = unitsOf(tree).flatMap((unit) => {
      const target = targetOf(unit)
      return target ? [{target, concepts: conceptsOf(unit, glossary)}] : []
    })
    const names = localNames(targets[0]?.target.lang ?? 'und')
    for (const {target, concepts} of targets) markTarget(target, concepts, names)
  }
}

/** The concepts of a unit's source, and how often each occurs there. */
function conceptsOf(unit: Unit, glossary: Glossary): Map<Concept, number> {
  const source = sourceOf(unit)
  return new Map(
    [...(source ? conceptsIn(source) : [])].flatMap(([id, count]) => {
      const concept = glossary.get(id)
      return concept ? [[concept, count]] : []
    })
  )
}

function markTarget(
  target: Target,
  concepts: ReadonlyMap<Concept, number>,
  names: LocalNames
): undefined {
  if (concepts.size === 0) return
  const text = runningText(target)
  names.learn(text, [...concepts.keys()])
  const hits = [...concepts.keys()].flatMap((concept) =>
    [...everyTerm(concept, target.lang), ...names.entriesOf(concept)]
      .filter(({status}) => status !== 'forbidden')
      .flatMap((entry) => findTerm(text, entry))
      .map((hit): Rendering => ({...hit, concept}))
  )
  markRanges(
    target,
    assign(hits, concepts).map(({start, end, concept}, index) => ({
      start,
      end,
      wrap: (children) => ({
        type: 'term',
        concept: concept.id,
        form: onOneLine(text.slice(start, end)),
        n: index + 1,
        children
      })
    }))
  )
}

/** A form that runs over the end of a line, as one line. */
function onOneLine(form: string): string {
  return form
    .replaceAll(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replaceAll(/\s+/g, ' ')
}

/**
 * Choose hits that do not overlap: the longest first, but of each concept first only as many as its
 * source has, so that “Biden administrations” is left for 拜登 once 拜登政府 is proven.
 */
function assign(hits: readonly Rendering[], concepts: ReadonlyMap<Concept, number>): Rendering[] {
  const sorted = hits.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const kept: Rendering[] = []
  const left = new Map(concepts)
  const take = (hit: Rendering) => {
    if (kept.some((one) => one.start < hit.end && hit.start < one.end)) return
    kept.push(hit)
    left.set(hit.concept, (left.get(hit.concept) ?? 0) - 1)
  }

  for (const hit of sorted) if ((left.get(hit.concept) ?? 0) > 0) take(hit)
  for (const hit of sorted) take(hit)
  return kept.toSorted((a, b) => a.start - b.start)
}
