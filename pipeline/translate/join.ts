import {contentKey} from '../language/hash.ts'
import {countTermsOn, sourceOf} from '../tree/index.ts'
import type {Unit} from '../tree/index.ts'

/** Join the sources of units of one turn, in order, in the first of them. */
export function joinUnits(unit: Unit, units: readonly Unit[]): undefined {
  const sides = units.flatMap((one) => sourceOf(one) ?? [])
  const [first] = sides
  if (!first || units.length < 2) return
  unit.parts = units.map(({id, key}) => ({id, key}))
  countTermsOn(sides)
  first.value = sides.map(({value}) => value).join('\n\n')
  first.children = sides.flatMap(({children}) => children)
  unit.key = contentKey(first.value)
  const end = sides.at(-1)?.position?.end
  if (!first.position || !end) return
  first.position = {start: first.position.start, end}
  unit.position = first.position
}
