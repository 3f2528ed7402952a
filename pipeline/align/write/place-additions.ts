import type {Root} from 'mdast'
import {type Turn, type Unit, type UnitPair, sourceOf, turnsOf, unitsOf} from '../../tree/index.ts'
import {type Additions, addedTurn, addedUnit, push} from './additions.ts'

/** What stands around an addition in the order of the pairs, and whose turns those are. */
interface Surroundings {
  /** The unit before it that stays in the tree. */
  before: Unit | undefined
  after: Unit | undefined
  /** The turns of the source that hold the two. */
  own: ReadonlyMap<Unit, Turn>
  /** The turns of the translation that hold their counterparts. */
  turnBefore: Turn | undefined
  turnAfter: Turn | undefined
}

/**
 * Find the places of what stands only in the translation: behind what it follows there, in the turn
 * that answers to its own, or as a turn of its own.
 *
 * @param pairs All blocks of both texts, in one order.
 * @param speakers For each speaker of the translation, who says the same in the source.
 */
export function placeAdditions(
  source: Root,
  target: Root,
  pairs: readonly UnitPair[],
  speakers: ReadonlyMap<string, string>
): Additions {
  const additions: Additions = {before: new Map(), after: new Map(), turns: new Map()}
  const own = turnsByUnit(source)
  const theirs = turnsByUnit(target)
  const follower = followers(pairs)
  let made: {of: Turn; behind: Unit | undefined; turn: Turn} | undefined
  let before: Unit | undefined
  let turnBefore: Turn | undefined
  pairs.forEach((pair, index) => {
    const [first] = pair.source
    if (first) {
      const last = pair.target.at(-1)
      before = last ? first : pair.source.at(-1)
      turnBefore = last ? theirs.get(last) : turnBefore
      return
    }

    const [after, counterpart] = [follower[index]?.source[0], follower[index]?.target[0]]
    const turnAfter = counterpart && theirs.get(counterpart)
    for (const unit of pair.target) {
      const turn = theirs.get(unit)
      const side = sourceOf(unit)
      if (!turn || !side) continue
      const added = addedUnit({unit, source: side})
      const around = {before, after, own, turnBefore, turnAfter}
      const place = sideOf(unit, turn, around)
      const goesOn = made !== undefined && made.behind === before
      if (place === 'before' && after) push(additions.before, after, added)
      else if (place === 'after' && before && !goesOn) push(additions.after, before, added)
      else {
        if (!made || !goesOn || (made.of !== turn && !place)) {
          made = {of: turn, behind: before, turn: addedTurn(turn, speakers)}
          push(additions.turns, before && own.get(before), made.turn)
        }

        made.turn.children.push(added)
      }
    }
  })
  return additions
}

/** On which side of its neighbours in the source an addition stands; nothing where it is a turn. */
function sideOf(
  {origin}: Unit,
  turn: Turn,
  {before, after, own, turnBefore, turnAfter}: Surroundings
): 'before' | 'after' | undefined {
  if (origin === 'kept') return before ? 'after' : 'before'
  if (before && turn === turnBefore) return 'after'
  if (after && turn === turnAfter) return 'before'
  return before && after && own.get(before) === own.get(after) ? 'after' : undefined
}

/** For each pair the next one that has a source. */
function followers(pairs: readonly UnitPair[]): Array<UnitPair | undefined> {
  let next: UnitPair | undefined
  return pairs
    .toReversed()
    .map((pair) => {
      const follower = next
      if (pair.source.length > 0) next = pair
      return follower
    })
    .toReversed()
}

function turnsByUnit(tree: Root): Map<Unit, Turn> {
  return new Map(turnsOf(tree).flatMap((turn) => unitsOf(turn).map((unit) => [unit, turn])))
}
