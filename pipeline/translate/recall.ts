import type {Root} from 'mdast'
import {parseBlocks, sourceOf, targetOf, turnsOf, unitsOf} from '../tree/index.ts'
import type {Target, Unit} from '../tree/index.ts'
import {escapeHtml} from '../tree/markdown/escape-html.ts'
import {joinUnits} from './join.ts'
import type {Entry, Proposal, Recollection} from './memory.ts'
import {keysOf} from './rank.ts'

declare module '../tree/nodes.ts' {
  interface UnitData {
    /** Translations of like sources, for its translator. */
    proposals?: Proposal[]
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
          setTarget(unit, exact.entry)
        } else if (proposals.length > 0) unit.data = {...unit.data, proposals}
      })
      if (gone.size > 0) turn.children = turn.children.filter((child) => !gone.has(child))
    }
  }
}

/** Whether a unit needs a translation that it does not have. */
function isOpen(unit: Unit): boolean {
  return unit.origin !== 'kept' && sourceOf(unit) !== undefined && !targetOf(unit)?.value.trim()
}

/** The units that an entry is the translation of; none where pairing has joined or filled them. */
function runOf(entry: Entry, units: readonly Unit[]): Unit[] {
  const keys = keysOf(entry)
  const run = units.slice(0, keys.length)
  return keys.every((key, at) => run[at] && isOpen(run[at]) && run[at].key === key) ? run : []
}

function setTarget(unit: Unit, {source, target: {lang, label, ...side}, state}: Entry): undefined {
  // No book takes raw HTML; in what duizhao kept itself there is none.
  const value = escapeHtml(side.value)
  const target: Target = {type: 'target', lang, value, children: parseBlocks(value)}
  // Another speaker's label says nothing of this one.
  if (label !== undefined && sourceOf(unit)?.label === source.label) target.label = label
  unit.children = [...unit.children.filter(({type}) => type === 'source'), target]
  unit.origin = 'memory'
  unit.state = state
}
