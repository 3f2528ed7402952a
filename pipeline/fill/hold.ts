import type {Root} from 'mdast'
import {contentKey} from '../language/hash.ts'
import {sourceOf, turnsOf, unitsOf} from '../tree/index.ts'
import {isKept} from '../tree/kept.ts'
import type {Turn, Unit} from '../tree/index.ts'
import {takeLabel} from './label.ts'
import type {FilePair, FileSide} from '../side-by-side/file-pair.ts'
import {placeOf, sideOf} from './side.ts'

/**
 * Hold the text of the translation to the side-by-side file, in place: where the stages that cut it
 * found labels that the file does not have, or missed some, the file is right.
 *
 * @param target The text of `textOfTargets`, cut into turns and units.
 * @param pairs Those whose targets count.
 * @returns For each pair its units in that text.
 */
export function holdTargets(target: Root, pairs: readonly FilePair[]): Unit[][] {
  const lang = target.data?.lang ?? 'und'
  const found = Map.groupBy(placesOf(target), ({unit}) => unit.position?.start.line)
  let turn: Turn = turnsOf(target)[0] ?? {type: 'turn', role: 'other', children: []}
  if (target.children.length === 0) target.children.push(turn)
  for (const one of turnsOf(target)) one.children = []
  return pairs.map((pair, index) => {
    if (!pair.target) return []
    const places = found.get(pair.target.line) ?? []
    turn = places[0]?.turn ?? turn
    const isOneTurn = places.every((place) => place.turn === turn)
    const own = places.map(({unit}) => unit)
    const isRight = isOneTurn && agrees(own, pair.target, pair.source)
    const units = isRight ? own : [unitOf(pair.target, pair.source, `t${index + 1}`, lang)]
    turn.children.push(...units)
    return units
  })
}

function placesOf(tree: Root): Array<{turn: Turn; unit: Unit}> {
  return turnsOf(tree).flatMap((turn) => unitsOf(turn).map((unit) => ({turn, unit})))
}

/** Whether units say what the file says, with the same label. */
function agrees(units: readonly Unit[], target: FileSide, source?: FileSide): boolean {
  const [first, ...others] = units.map(sourceOf)
  if (!first || others.some((side) => side?.label)) return false
  const value = [first, ...others].map((side) => side?.value).join('\n\n')
  const own = sideOf(target, first.lang)
  if (target.label || !source?.label) return first.label === target.label && value === own.value
  // Below a labelled source somebody may have begun with a label, which is then a part of the text.
  if (first.label) return own.value.endsWith(value)
  return value === own.value && !takeLabel(target.value, first.lang)
}

function unitOf(target: FileSide, source: FileSide | undefined, id: string, lang: string): Unit {
  const taken = source?.label && !target.label ? takeLabel(target.value, lang) : undefined
  const side = sideOf({...target, ...taken}, lang)
  const [block, ...more] = side.children
  return {
    type: 'unit',
    id,
    key: contentKey(side.value),
    state: 'initial',
    ...(block && more.length === 0 && isKept(block, side.label) && {origin: 'kept'}),
    children: [{type: 'source', ...side}],
    position: placeOf(target.line)
  }
}
