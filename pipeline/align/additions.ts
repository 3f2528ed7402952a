import type {Root, RootContent} from 'mdast'
import {contentKey} from '../language/hash.ts'
import {unitsOf} from '../tree/index.ts'
import type {Turn, Unit} from '../tree/index.ts'
import type {Bead} from './evidence.ts'
import {toTarget} from './join.ts'
import type {Outline, Passage} from './outline.ts'

/** What stands only in the translation, by where it goes in the source's tree. */
export interface Additions {
  before: Map<Unit, Unit[]>
  after: Map<Unit, Unit[]>
  /** New turns, after a turn of the source; `undefined` is the beginning. */
  turns: Map<Turn | undefined, Turn[]>
}

/** What stands around an addition. */
interface Surroundings {
  /** The unit before it in the source. */
  unit: Unit | undefined
  turn: Turn | undefined
  /** The turns of the translation that hold the paired passages before and after it. */
  turnBefore: number | undefined
  turnAfter: number | undefined
  /** The unit of the source paired after it, and its turn. */
  nextUnit: Unit | undefined
  nextTurn: Turn | undefined
}

/** Add a value to the list of a key. */
export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): undefined {
  map.set(key, [...(map.get(key) ?? []), value])
}

/**
 * Find the places of passages that stand only in the translation: in the turn that answers to theirs,
 * or as a turn of their own.
 *
 * @param speakers For each speaker of the translation, who says the same in the source.
 */
export function placeAdditions(
  source: Outline,
  target: Outline,
  beads: readonly Bead[],
  speakers: ReadonlyMap<string, string>
): Additions {
  const additions: Additions = {before: new Map(), after: new Map(), turns: new Map()}
  const turnsMade = new Map<number, Turn>()
  beads.forEach((bead, index) => {
    if (bead.source.length > 0) return
    const around = look(beads, index, source, target)
    for (const at of bead.target) {
      const passage = target.passages[at]!
      const unit = addedUnit(passage)
      if (passage.turn === around.turnBefore && around.unit)
        push(additions.after, around.unit, unit)
      else if (passage.turn === around.turnAfter && around.nextUnit) {
        push(additions.before, around.nextUnit, unit)
      } else if (around.unit && around.turn === around.nextTurn) {
        push(additions.after, around.unit, unit)
      } else {
        const made = turnsMade.get(passage.turn)
        const turn = made ?? addedTurn(target.turns[passage.turn]!, speakers)
        turn.children.push(unit)
        turnsMade.set(passage.turn, turn)
        if (!made) push(additions.turns, around.turn, turn)
      }
    }
  })
  return additions
}

function look(
  beads: readonly Bead[],
  index: number,
  source: Outline,
  target: Outline
): Surroundings {
  const paired = (bead: Bead) => bead.source.length > 0 && bead.target.length > 0
  const previous = beads.slice(0, index).findLast((bead) => bead.source.length > 0)
  const before = beads.slice(0, index).findLast(paired)
  const after = beads.slice(index + 1).find(paired)
  const own = source.passages[previous?.source[0] ?? -1]
  const next = source.passages[after?.source[0] ?? -1]
  return {
    unit: own?.unit,
    turn: own && source.turns[own.turn],
    turnBefore: target.passages[before?.target.at(-1) ?? -1]?.turn,
    turnAfter: target.passages[after?.target[0] ?? -1]?.turn,
    nextUnit: next?.unit,
    nextTurn: next && source.turns[next.turn]
  }
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
