import type {VFile} from 'vfile'
import {type Unit, report} from '../../tree/index.ts'
import type {Outline, Passage} from '../levels/outline.ts'
import type {Pairing} from '../levels/pairing.ts'

/** Report passages without counterpart, and those whose counterpart stands elsewhere. */
export function reportBeads(
  file: VFile,
  source: Outline,
  target: Outline,
  {passages: beads, crossings}: Pairing
): undefined {
  beads.forEach((bead, index) => {
    const own = source.passages[bead.source[0] ?? -1]
    if (own && bead.isMoved) reportMoved(file, own.unit, target.passages[bead.target[0]!]!.unit)
    const holder = beads[crossings.get(index) ?? -1]
    const beside = source.passages[holder?.source[0] ?? -1]?.unit
    if (own && bead.target.length === 0) reportSource(file, own.unit, beside)
    if (own) return
    for (const at of bead.target) {
      const passage = target.passages[at]!
      if (isNote(passage)) reportNote(file, passage.unit)
      else reportTarget(file, passage.unit, beside)
    }
  })
}

/** Notes may well stand in a translation alone: its translator wrote them. */
function isNote({block, matter}: Passage): boolean {
  return block === 'footnoteDefinition' || matter === 'translator-note'
}

function reportSource(file: VFile, unit: Unit, beside: Unit | undefined): undefined {
  const why = beside && `, where the translation of \`${beside.id}\` seems to hold it`
  report(file, {
    rule: 'unpaired-source',
    severity: 'warning',
    reason: `Missing counterpart in the translation, expected one of its own${why ?? ''}`,
    unit: unit.id,
    ...(unit.position && {place: unit.position})
  })
}

function reportMoved(file: VFile, unit: Unit, other: Unit): undefined {
  const line = other.position ? ` (its line ${other.position.start.line})` : ''
  report(file, {
    rule: 'moved-block',
    severity: 'warning',
    reason: `Unexpected place of its counterpart elsewhere in the translation${line}, expected the order of the source`,
    unit: unit.id,
    ...(unit.position && {place: unit.position})
  })
}

function reportTarget(file: VFile, unit: Unit, beside: Unit | undefined): undefined {
  const why = beside && `, where \`${beside.id}\` seems to hold it`
  report(file, {
    rule: 'unpaired-target',
    severity: 'warning',
    reason: `Unexpected block in the translation, expected one with a counterpart of its own${why ?? ''}`,
    side: 'target',
    ...(unit.position && {place: unit.position})
  })
}

function reportNote(file: VFile, unit: Unit): undefined {
  report(file, {
    rule: 'unpaired-target',
    severity: 'info',
    reason: 'Unexpected note in the translation alone, expected one by its translator',
    side: 'target',
    ...(unit.position && {place: unit.position})
  })
}
