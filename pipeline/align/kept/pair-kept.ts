import {type KeptKey, keptKey} from '../../tree/kept.ts'
import {type Unit, type UnitPair, sourceOf} from '../../tree/index.ts'
import {gapsOf} from './gaps.ts'

/** What needs no translation and stands in both texts, by the units of the source. */
export interface KeptPairs {
  /** In the order of both texts, and of the pairs around them. */
  inPlace: Map<Unit, Unit>
  /** The same, but standing elsewhere in the translation. */
  moved: Map<Unit, Unit>
}

/**
 * Pair what needs no translation: between the same pairs what is the same, in order; then what is the
 * same but moved; then at one place as many of one kind, as a map with Chinese names and one with
 * English ones.
 *
 * @param pairs What is paired already, in the order of both texts.
 */
export function pairKept(
  source: readonly Unit[],
  target: readonly Unit[],
  pairs: readonly UnitPair[]
): KeptPairs {
  const inPlace = pairSame(blocksIn(source, target, pairs))
  const moved = pairMoved(without(blocksIn(source, target, pairs), inPlace))
  const known = [...pairs, ...pairsOf(inPlace)]
  const left = without(without(blocksIn(source, target, known), inPlace), moved)
  for (const [own, other] of pairAlike(left)) inPlace.set(own, other)
  return {inPlace, moved}
}

/** Pairs of single units. */
export function pairsOf(pairs: ReadonlyMap<Unit, Unit>): UnitPair[] {
  return [...pairs].map(([own, other]) => ({source: [own], target: [other]}))
}

interface KeptBlock extends KeptKey {
  unit: Unit
  gap: number
}

interface Blocks {
  own: KeptBlock[]
  other: KeptBlock[]
}

function blocksIn(
  source: readonly Unit[],
  target: readonly Unit[],
  pairs: readonly UnitPair[]
): Blocks {
  const gaps = gapsOf(source, target, pairs)
  const keptOf = (units: readonly Unit[]) =>
    units.flatMap((unit): KeptBlock[] => {
      const side = sourceOf(unit)
      if (unit.origin !== 'kept' || !side) return []
      return [{unit, gap: gaps.get(unit) ?? 0, ...keptKey(side)}]
    })
  return {own: keptOf(source), other: keptOf(target)}
}

function without({own, other}: Blocks, pairs: ReadonlyMap<Unit, Unit>): Blocks {
  const taken = new Set(pairs.values())
  return {
    own: own.filter(({unit}) => !pairs.has(unit)),
    other: other.filter(({unit}) => !taken.has(unit))
  }
}

function pairSame({own, other}: Blocks): Map<Unit, Unit> {
  const pairs = new Map<Unit, Unit>()
  const nameOf = ({gap, kind, key}: KeptBlock) => `${gap} ${kind} ${key}`
  const places = Map.groupBy(other.keys(), (at) => nameOf(other[at]!))
  let last = -1
  for (const block of own) {
    const free = places.get(nameOf(block)) ?? []
    while (free.length > 0 && free[0]! <= last) free.shift()
    const at = free.shift()
    if (at === undefined) continue
    pairs.set(block.unit, other[at]!.unit)
    last = at
  }

  return pairs
}

/** One rule is like another: that one stands elsewhere says nothing. */
function pairMoved({own, other}: Blocks): Map<Unit, Unit> {
  const pairs = new Map<Unit, Unit>()
  const nameOf = ({kind, key}: KeptBlock) => `${kind} ${key}`
  const free = Map.groupBy(other, nameOf)
  for (const block of own) {
    const found = block.kind === 'rule' ? undefined : free.get(nameOf(block))?.shift()
    if (found) pairs.set(block.unit, found.unit)
  }

  return pairs
}

function pairAlike({own, other}: Blocks): Array<[Unit, Unit]> {
  const nameOf = ({gap, kind}: KeptBlock) => `${gap} ${kind}`
  const theirs = Map.groupBy(other, nameOf)
  return [...Map.groupBy(own, nameOf)].flatMap(([name, blocks]) => {
    const found = theirs.get(name)
    if (found?.length !== blocks.length) return []
    return blocks.map(({unit}, at): [Unit, Unit] => [unit, found[at]!.unit])
  })
}
