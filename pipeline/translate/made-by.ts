import type {Root} from 'mdast'
import {byCodeUnit} from '../language/code-units.ts'
import {unitsOf} from '../tree/index.ts'
import type {Machine} from '../tree/index.ts'

/** The engines and models that translated what stands in a text, each with the day of its newest part. */
export function madeBy(tree: Root): Machine[] {
  const machines = new Map<string, Machine>()
  for (const unit of unitsOf(tree)) {
    const {provenance} = unit.data ?? {}
    if (!provenance) continue
    const {engine: name, model, changed} = provenance
    const [kind = name] = name.split(':')
    const date = changed.slice(0, 10)
    const known = machines.get(name)
    if (!known) machines.set(name, {engine: kind, ...(model !== undefined && {model}), date})
    else if (known.date < date) known.date = date
  }

  return [...machines].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, machine]) => machine)
}
