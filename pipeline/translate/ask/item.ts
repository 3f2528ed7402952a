import type {Root} from 'mdast'
import type {Glossary} from '../../glossary/index.ts'
import {sourceOf, targetOf, turnsOf, unitsOf} from '../../tree/index.ts'
import type {Finding, Turn, Unit} from '../../tree/index.ts'
import {claimKey} from '../claims.ts'
import type {Label} from '../labels.ts'
import {knownName, labelQuery, labelsOf} from '../labels.ts'
import type {Query} from '../memory.ts'
import {queriesOf} from '../queries.ts'
import {isOpen} from '../recall.ts'
import type {Judge} from './judge.ts'
import {faultsOf} from './judge.ts'
import type {Reading} from './read-off.ts'
import {outdatedTerms} from './outdated.ts'

/** Something that an engine is to translate, once for all places of the same words. */
export interface Item {
  /** `Unit.id` or `Label.id`. */
  id: string
  /** Markdown of the source. */
  value: string
  query: Query
  claim: string
  speaker?: string | undefined
  /** Counts the headings of the first rank before it. */
  chapter: number
  /** Where the words stand; the first is judged. None of a label. */
  units: Unit[]
  label?: Label | undefined
  /** What stands there, and what is wrong with it. */
  draft?: {value: string; faults: Finding[]} | undefined
  /** What was answered before and does not count. */
  spoilt?: Pick<Reading, 'value' | 'faults'> | undefined
  /**
   * Why it is asked for: it has no translation; the glossary has changed since, or somebody wants a
   * better one; it was answered and not yet mended.
   */
  why: 'open' | 'stale' | 'unmended'
}

interface Asked {
  document: string
  glossary: Glossary
  judge: Judge
  /** See `TranslateOptions`. */
  again?: boolean
}

/** What a text lacks: labels first, then units in order. */
export function itemsOf(tree: Root, asked: Asked): Item[] {
  const {document} = asked
  const queries = new Map(queriesOf(tree, document, 0).map((query) => [query.place.unit, query]))
  const items = new Map<string, Item>()
  let chapter = 0
  for (const turn of turnsOf(tree)) {
    for (const unit of unitsOf(turn)) {
      if (isChapter(unit)) chapter++
      const query = queries.get(unit.id)
      const reason = query && reasonFor(unit, asked)
      if (!query || !reason) continue
      const claim = claimKey(query)
      const known = items.get(claim)
      if (known) known.units.push(unit)
      else
        items.set(claim, {...itemOf(unit, query, reason), claim, chapter, speaker: speakerOf(turn)})
    }
  }

  return [...labelItems(tree, document), ...items.values()]
}

/** Who speaks, or at least whether somebody asks or answers. */
function speakerOf({speaker, role}: Turn): string | undefined {
  if (speaker !== undefined) return speaker
  return role === 'question' ? 'Q' : role === 'answer' ? 'A' : undefined
}

function itemOf(
  unit: Unit,
  query: Query,
  {why, faults}: Reason
): Pick<Item, 'id' | 'value' | 'query' | 'units' | 'draft' | 'why'> {
  const value = targetOf(unit)?.value
  return {
    id: unit.id,
    value: query.value,
    query,
    units: [unit],
    why,
    ...(why !== 'open' && value !== undefined && {draft: {value, faults}})
  }
}

interface Reason {
  why: Item['why']
  faults: Finding[]
}

function reasonFor(unit: Unit, {glossary, judge, again}: Asked): Reason | undefined {
  if (isOpen(unit)) return {why: 'open', faults: []}
  const target = targetOf(unit)
  const {provenance} = unit.data ?? {}
  if (!target || !provenance || unit.origin !== 'memory') return undefined
  const faults = faultsOf(judge(unit, target.value))
  if (unit.state === 'initial') return {why: 'unmended', faults: faults.soft}
  const all = [...faults.hard, ...faults.soft]
  if (again && all.length > 0) return {why: 'stale', faults: all}
  const terms = outdatedTerms(unit, faults, glossary)
  return terms.length > 0 ? {why: 'stale', faults: terms} : undefined
}

function labelItems(tree: Root, document: string): Item[] {
  const names = tree.data?.labelNames ?? new Map<string, string>()
  return labelsOf(tree).flatMap((label): Item[] => {
    if (names.has(label.name) || knownName(label, tree) !== undefined) return []
    if (!label.units.some((unit) => isOpen(unit) || unit.data?.provenance)) return []
    const query = labelQuery(label, tree, document)
    const {id, name: value} = label
    return [{id, value, query, claim: claimKey(query), chapter: 0, units: [], label, why: 'open'}]
  })
}

function isChapter(unit: Unit): boolean {
  const block = sourceOf(unit)?.children[0]
  return block?.type === 'heading' && block.depth === 1
}
