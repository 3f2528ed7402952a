import type {Root} from 'mdast'
import {sentences} from '../../language/sentences.ts'
import {sourceOf, targetOf, unitsOf} from '../../tree/index.ts'
import type {Source, Target, Unit} from '../../tree/index.ts'
import type {Batch, BatchPair} from '../engine.ts'
import {knownName, labelsOf} from '../labels.ts'
import type {Label} from '../labels.ts'
import type {Item} from './item.ts'

/** Longer texts beside a batch are cut, in UTF-16 code units. */
const longest = 400

/** Translations of like sources that a batch brings. */
const mostProposals = 3

/** A text, as far as a batch of it is told of the rest. */
export interface Surroundings {
  tree: Root
  labels: readonly Label[]
  /** What is translated, in order, and where each stands in it. */
  units: readonly Unit[]
  places: ReadonlyMap<Unit, number>
}

/** Look at a text once for all its batches. */
export function surroundingsOf(tree: Root): Surroundings {
  const units = unitsOf(tree).filter((unit) => unit.origin !== 'kept' && sourceOf(unit))
  const places = new Map(units.map((unit, at) => [unit, at]))
  return {tree, labels: labelsOf(tree), units, places}
}

/**
 * What stands before a unit: the paragraph before it, and the nearest one that is translated, where
 * that is another.
 */
export function previousOf({units, places}: Surroundings, first: Unit | undefined): BatchPair[] {
  const at = (first && places.get(first)) ?? 0
  const before = units[at - 1]
  if (!before) return []
  const translated = units.slice(0, at).findLast((unit) => targetOf(unit)?.value.trim())
  return [...(translated && translated !== before ? [translated] : []), before].map(pairOf)
}

function pairOf(unit: Unit): BatchPair {
  const [source, target] = [sourceOf(unit), targetOf(unit)]
  return {
    source: source ? endOf(source) : '',
    target: target?.value.trim() ? endOf(target) : undefined
  }
}

/** The last sentences of a text. */
function endOf({value, lang}: Source | Target): string {
  if (value.length <= longest) return value
  const fitting = sentences(value, lang).find(({start}) => value.length - start <= longest)
  return `… ${value.slice(fitting?.start ?? value.length - longest)}`
}

/** Names of those who speak in a batch, where the translation has one. */
export function speakersIn(
  {tree, labels}: Surroundings,
  items: readonly Item[]
): Batch['speakers'] {
  const here = new Set(items.map(({speaker}) => speaker))
  const names = tree.data?.labelNames
  return labels.flatMap((label) => {
    if (label.speaker !== label.name || !here.has(label.speaker)) return []
    const target = names?.get(label.name) ?? knownName(label, tree)
    return target === undefined ? [] : [{source: label.name, target}]
  })
}

/** Translations of sources like those of a batch, the likest first. */
export function proposalsFor(items: readonly Item[]): BatchPair[] {
  return items
    .flatMap(({units: [unit]}) => unit?.data?.proposals?.slice(0, 1) ?? [])
    .toSorted((a, b) => b.score - a.score)
    .filter(({entry}) => entry.source.value.length <= longest)
    .slice(0, mostProposals)
    .map(({entry: {source, target}}) => ({source: source.value, target: target.value}))
}
