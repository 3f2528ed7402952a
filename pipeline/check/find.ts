import type {Finding, Severity, Source, Target, Unit} from '../tree/index.ts'
import {blockText, sourceOf, targetOf} from '../tree/index.ts'
import {placeIn} from './place.ts'

/** What a rule has seen on one side of a unit. */
export interface Hit {
  reason: string
  /** Where it is not the rule's own. */
  severity?: Severity
  /** The stretch of the side's text that it is about; the whole block where left out. */
  start?: number
  end?: number
  actual?: string
  expected?: string[]
}

/** As many findings of one rule in one block are given one by one. */
const most = 100

/** Make findings of what a rule has seen on one side of a unit. */
export function findingsIn(
  {id, severity}: {id: string; severity: Severity},
  unit: Unit,
  side: Source | Target,
  hits: readonly Hit[]
): Finding[] {
  const about = {rule: id, severity, side: side.type, unit: unit.id}
  const text = hits.length > 0 ? blockText(side) : ''
  const findings = hits.slice(0, most).map(({start = 0, end = 0, ...rest}): Finding => {
    const found = placeIn(side, start, end)
    const place = found ?? side.position
    const exact = found && rest.actual === text.slice(start, end)
    return {...about, ...rest, ...(place && {place}), ...(exact && {exact})}
  })
  if (hits.length <= most) return findings
  const reason = `Unexpected ${hits.length - most} further findings in one block, expected at most ${most} in all`
  return [...findings, {...about, reason, ...(side.position && {place: side.position})}]
}

/** Both sides of a unit with what readers see of them. */
export interface BothSides {
  source: Source
  target: Target
  sourceText: string
  targetText: string
}

/** Both sides of a unit; nothing where one is missing, or where the unit needs no translation. */
export function bothSidesOf(unit: Unit): BothSides | undefined {
  const source = sourceOf(unit)
  const target = targetOf(unit)
  if (!source || !target || unit.origin === 'kept') return undefined
  return {source, target, sourceText: blockText(source), targetText: blockText(target)}
}
