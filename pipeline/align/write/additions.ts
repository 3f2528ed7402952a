import type {Root, RootContent} from 'mdast'
import {contentKey} from '../../language/hash.ts'
import {unitsOf} from '../../tree/index.ts'
import type {Turn, Unit} from '../../tree/index.ts'
import {toTarget} from './join.ts'
import type {Passage} from '../levels/outline.ts'

/** What stands only in the translation, by where it goes in the source's tree. */
export interface Additions {
  before: Map<Unit, Unit[]>
  after: Map<Unit, Unit[]>
  /** New turns, after a turn of the source; `undefined` is the beginning. */
  turns: Map<Turn | undefined, Turn[]>
}

/** Add a value to the list of a key. */
export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): undefined {
  map.set(key, [...(map.get(key) ?? []), value])
}

/** A unit of something that stands only in the translation; `rebuild` gives it its id. */
export function addedUnit({source, unit}: Pick<Passage, 'source' | 'unit'>): Unit {
  const added: Unit = {
    type: 'unit',
    id: '',
    key: contentKey(source.value),
    state: 'translated',
    origin: 'added',
    children: [toTarget(source)]
  }
  if (unit.matter !== undefined) added.matter = unit.matter
  return added
}

/** A turn of what stands only in the translation, without its units. */
export function addedTurn({role, speaker}: Turn, speakers: ReadonlyMap<string, string>): Turn {
  const turn: Turn = {type: 'turn', role, children: []}
  const name = speaker === undefined ? undefined : (speakers.get(speaker) ?? speaker)
  if (name !== undefined) turn.speaker = name
  return turn
}

/** Put additions into the tree as `a1`, `a2`, …, and take out the units that joined others. */
export function rebuild(
  tree: Root,
  {before, after, turns}: Additions,
  gone: ReadonlySet<unknown>
): undefined {
  tree.children = [
    ...(turns.get(undefined) ?? []),
    ...tree.children.flatMap((child): RootContent[] => {
      if (child.type !== 'turn') return [child]
      child.children = child.children.flatMap((unit) => {
        if (unit.type !== 'unit' || gone.has(unit)) return []
        return [...(before.get(unit) ?? []), unit, ...(after.get(unit) ?? [])]
      })
      return [child, ...(turns.get(child) ?? [])]
    })
  ]
  let count = 0
  for (const unit of unitsOf(tree)) if (unit.id === '') unit.id = `a${++count}`
}
