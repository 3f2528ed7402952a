import {blockText, sourceOf, targetOf, turnsOf, unitsOf} from '../tree/index.ts'
import type {Finding, Source, Target, Unit} from '../tree/index.ts'
import type {Hit} from './find.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {LoneMark} from './lone-marks.ts'
import type {BookRule} from './rule.ts'
import {unexplained} from './running-quotes.ts'

/** Quotation marks without their counterpart; what the source lacks is only told. */
export const rule: BookRule = {
  id: 'unbalanced-quotes',
  description: 'A quotation mark without its counterpart',
  severity: 'warning',
  check(tree) {
    return turnsOf(tree).flatMap((turn) => {
      const units = unitsOf(turn).filter(({origin}) => origin !== 'kept')
      const inSources = hitsIn(units.map(sourceOf), 'info')
      const inTargets = hitsIn(units.map(targetOf), rule.severity)
      return units.flatMap((unit) => findingsOf(unit, inSources, inTargets))
    })
  }
}

type Side = Source | Target

function findingsOf(
  unit: Unit,
  inSources: ReadonlyMap<Side, Hit[]>,
  inTargets: ReadonlyMap<Side, Hit[]>
): Finding[] {
  const both = bothSidesOf(unit)
  if (!both) return []
  const {source, target} = both
  return [
    ...findingsIn(rule, unit, source, inSources.get(source) ?? []),
    ...findingsIn(rule, unit, target, inTargets.get(target) ?? [])
  ]
}

/** The lone marks of one side of a turn, by where they stand. */
function hitsIn(sides: ReadonlyArray<Side | undefined>, severity: Hit['severity']) {
  const blocks = sides.filter((side) => side !== undefined).flatMap(blocksOf)
  const hits = new Map<Side, Hit[]>()
  for (const {block, mark} of unexplained(blocks)) {
    const list = hits.get(block.side) ?? []
    list.push(toHit(mark, block.start, severity))
    hits.set(block.side, list)
  }

  return hits
}

function blocksOf(side: Side): Array<{side: Side; text: string; start: number}> {
  let next = 0
  return side.children.flatMap((block) => {
    const text = blockText(block)
    const start = next
    next += text.length + 1
    return block.type === 'code' ? [] : [{side, text, start}]
  })
}

function toHit({at, mark, wanted}: LoneMark, offset: number, severity: Hit['severity']): Hit {
  const reason = `Unexpected \`${mark}\` alone, expected its counterpart \`${wanted}\``
  const place = {start: offset + at, end: offset + at + 1}
  return {reason, ...place, actual: mark, ...(severity && {severity})}
}
