import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Concept, Glossary, TermEntry} from '../glossary/index.ts'
import {leftmostLongest} from '../language/automaton.ts'
import {findForms} from '../language/english-forms.ts'
import {fold} from '../language/fold.ts'
import {straddles} from '../language/straddle.ts'
import {blockText, markRanges, sourceOf, targetOf, unitsOf} from '../tree/index.ts'
import type {Target, Unit} from '../tree/index.ts'

export interface RenderingsOptions {
  glossary: Glossary
}

interface Rendering {
  start: number
  end: number
  concept: string
}

/**
 * The stage that finds how the target renders the concepts of its unit's source: every accepted or
 * deprecated form, marked as `term` nodes. A stretch of the target proves one concept only, the
 * longest form first.
 */
export default function renderings({glossary}: RenderingsOptions) {
  return function (tree: Root): undefined {
    if (glossary.size === 0) return
    for (const unit of unitsOf(tree)) {
      const target = targetOf(unit)
      if (target) markTarget(target, conceptsOf(unit, glossary))
    }
  }
}

function conceptsOf(unit: Unit, glossary: Glossary): Concept[] {
  const ids = new Set<string>()
  const source = sourceOf(unit)
  if (source) visit(source, 'term', (term) => void ids.add(term.concept))
  return [...ids].flatMap((id) => glossary.get(id) ?? [])
}

function markTarget(target: Target, concepts: readonly Concept[]): undefined {
  if (concepts.length === 0) return
  const text = target.children.map(blockText).join('\n')
  const find = target.lang.startsWith('zh') ? findChinese : findEnglish
  const hits = concepts.flatMap((concept) =>
    concept.terms
      .filter((entry) => entry.lang.slice(0, 2) === target.lang.slice(0, 2))
      .filter(({status}) => status !== 'forbidden')
      .flatMap((entry) =>
        find(text, entry).map((hit): Rendering => ({...hit, concept: concept.id}))
      )
  )
  markRanges(
    target,
    longestFirst(hits).map(({start, end, concept}, index) => ({
      start,
      end,
      wrap: (children) => ({
        type: 'term',
        concept,
        form: text.slice(start, end),
        n: index + 1,
        children
      })
    }))
  )
}

function findEnglish(text: string, entry: TermEntry): Array<{start: number; end: number}> {
  return findForms(text, entry.term, {exact: entry.case === 'exact'})
}

function findChinese(text: string, entry: TermEntry): Array<{start: number; end: number}> {
  const folded = fold(text)
  const key = fold(entry.term)
  const hits: Array<{start: number; end: number}> = []
  for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length)) {
    const end = at + key.length
    if (key.length > 3 || !straddles(text, at, end)) hits.push({start: at, end})
  }

  return hits
}

function longestFirst(hits: readonly Rendering[]): Rendering[] {
  const kept: Rendering[] = []
  for (const hit of hits.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start
  )) {
    if (!kept.some((one) => one.start < hit.end && hit.start < one.end)) kept.push(hit)
  }

  return leftmostLongest(kept)
}
