import type {Root} from 'mdast'
import {parseBlocks, sourceOf, targetOf, turnsOf, unitsOf} from '../tree/index.ts'
import type {Target, Unit} from '../tree/index.ts'
import {escapeHtml} from '../tree/markdown/escape-html.ts'
import {joinUnits} from './join.ts'
import {labelsOf, writeLabels} from './labels.ts'
import type {Entry, Proposal, Provenance, Recollection} from './memory.ts'
import {keysOf} from './rank.ts'

declare module '../tree/nodes.ts' {
  interface UnitData {
    /** Translations of like sources, for its translator. */
    proposals?: Proposal[]
    /** How its translation came about, where an engine made it. */
    provenance?: Provenance & Pick<Entry, 'changed'>
  }
}

export interface RecallOptions {
  /** By the units' ids, as they were before any pairing. */
  recollections: ReadonlyMap<string, Recollection>
}

/**
 * The stage that gives units without a translation what a memory has of these very sources, as it is.
 * Translations of like sources only stand beside them, in `data.proposals`.
 */
export default function recall({recollections}: RecallOptions): (tree: Root) => undefined {
  return (tree) => {
    for (const turn of turnsOf(tree)) {
      const units = unitsOf(turn)
      const gone = new Set<unknown>()
      units.forEach((unit, index) => {
        const {exact, proposals = []} = recollections.get(unit.id) ?? {}
        if (gone.has(unit) || !isOpen(unit)) return
        const joined = exact ? runOf(exact.entry, units.slice(index)) : []
        if (exact && joined.length > 0) {
          joinUnits(unit, joined)
          for (const one of joined.slice(1)) gone.add(one)
          setTarget(unit, exact.entry, 'memory')
        } else if (proposals.length > 0) unit.data = {...unit.data, proposals}
      })
      if (gone.size > 0) turn.children = turn.children.filter((child) => !gone.has(child))
    }

    recallLabels(tree, recollections)
  }
}

/** Whether a unit needs a translation that it does not have. */
export function isOpen(unit: Unit): boolean {
  return unit.origin !== 'kept' && sourceOf(unit) !== undefined && !targetOf(unit)?.value.trim()
}

/** The units that an entry is the translation of; none where pairing has joined or filled them. */
function runOf(entry: Entry, units: readonly Unit[]): Unit[] {
  const keys = keysOf(entry)
  const run = units.slice(0, keys.length)
  return keys.every((key, at) => run[at] && isOpen(run[at]) && run[at].key === key) ? run : []
}

/** The names of labels that a memory has, and those that need none. */
function recallLabels(tree: Root, recollections: RecallOptions['recollections']): undefined {
  const names = new Map<string, string>()
  for (const {id, name} of labelsOf(tree)) {
    const value = recollections.get(id)?.exact?.entry.target.value
    if (value !== undefined) names.set(name, value)
  }

  tree.data = {...tree.data, labelNames: names}
  writeLabels(tree)
}

/** Give a unit the translation of an entry. */
export function setTarget(
  unit: Unit,
  {source, target: {lang, label, ...side}, state, origin: by, provenance, changed}: Entry,
  origin: 'memory' | 'engine'
): undefined {
  // No book takes raw HTML; in what duizhao kept itself there is none.
  const value = escapeHtml(side.value)
  const target: Target = {type: 'target', lang, value, children: parseBlocks(value)}
  // Another speaker's label says nothing of this one.
  if (label !== undefined && sourceOf(unit)?.label === source.label) target.label = label
  unit.children = [...unit.children.filter(({type}) => type === 'source'), target]
  unit.origin = origin
  unit.state = state
  if (by === 'engine' && provenance)
    unit.data = {...unit.data, provenance: {...provenance, changed}}
}
