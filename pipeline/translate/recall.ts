import type {Root} from 'mdast'
import {contentKey} from '../language/hash.ts'
import {countTermsOn, parseBlocks, sourceOf, turnsOf, unitsOf} from '../tree/index.ts'
import type {Target, Unit} from '../tree/index.ts'
import type {Entry, Recollection} from './memory.ts'

/**
 * Give units the translations that a memory has of these very sources; what people stored goes into
 * the tree as it is. Translations of like sources are left to people.
 *
 * @param recollections By the units' ids, as the tree has them now.
 */
export default function recall({
  recollections
}: {
  recollections: ReadonlyMap<string, Recollection>
}): (tree: Root) => undefined {
  return (tree) => {
    for (const turn of turnsOf(tree)) {
      const units = unitsOf(turn)
      const gone = new Set<unknown>()
      units.forEach((unit, index) => {
        const entry = recollections.get(unit.id)?.exact?.entry
        if (!entry || gone.has(unit)) return
        const joined = units.slice(index, index + (entry.parts?.length ?? 1))
        if (joined.length > 1) joinSources(unit, joined)
        for (const one of joined.slice(1)) gone.add(one)
        setTarget(unit, entry)
      })
      if (gone.size > 0) turn.children = turn.children.filter((child) => !gone.has(child))
    }
  }
}

function setTarget(unit: Unit, {source, target: {value, lang, label}, state}: Entry): undefined {
  const target: Target = {type: 'target', lang, value, children: parseBlocks(value)}
  // Another speaker's label says nothing of this one.
  if (label !== undefined && sourceOf(unit)?.label === source.label) target.label = label
  unit.children = [...unit.children.filter(({type}) => type === 'source'), target]
  unit.origin = 'memory'
  unit.state = state
}

/** Join the sources of units, in order, in the first of them. */
function joinSources(unit: Unit, units: readonly Unit[]): undefined {
  const sides = units.flatMap((one) => sourceOf(one) ?? [])
  const [first] = sides
  if (!first) return
  unit.parts = units.map(({id, key}) => ({id, key}))
  countTermsOn(sides)
  first.value = sides.map(({value}) => value).join('\n\n')
  first.children = sides.flatMap(({children}) => children)
  unit.key = contentKey(first.value)
  const end = sides.at(-1)?.position?.end
  if (first.position && end) {
    first.position = {start: first.position.start, end}
    unit.position = first.position
  }
}
