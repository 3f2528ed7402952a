import type {VFile} from 'vfile'
import {type Unit, report} from '../tree/index.ts'
import {doubtful} from './confidence.ts'
import type {Bead} from './evidence.ts'
import type {Outline} from './outline.ts'

/** Report passages without counterpart, and pairs that may be wrong. */
export function reportBeads(
  file: VFile,
  source: Outline,
  target: Outline,
  beads: readonly Bead[]
): undefined {
  for (const bead of beads) {
    const own = source.passages[bead.source[0] ?? -1]
    if (own && bead.target.length === 0) reportSource(file, own.unit)
    else if (own && bead.score < doubtful) reportDoubt(file, own.unit, bead.score)
    if (bead.source.length === 0) {
      for (const at of bead.target) reportTarget(file, target.passages[at]!.unit)
    }
  }
}

function reportSource(file: VFile, unit: Unit): undefined {
  report(file, {
    rule: 'unpaired-source',
    severity: 'warning',
    reason: 'Missing counterpart in the translation, expected a translation of this block',
    unit: unit.id,
    ...(unit.position && {place: unit.position})
  })
}

/** A note that the translator adds is no surprise. */
function isNote(unit: Unit): boolean {
  return (
    unit.matter === 'translator-note' ||
    unit.children.some((side) => side.children.every(({type}) => type === 'footnoteDefinition'))
  )
}

function reportTarget(file: VFile, unit: Unit): undefined {
  report(file, {
    rule: 'unpaired-target',
    severity: isNote(unit) ? 'info' : 'warning',
    reason: 'Unexpected block in the translation, expected one with a counterpart in the source',
    side: 'target',
    ...(unit.position && {place: unit.position})
  })
}

function reportDoubt(file: VFile, unit: Unit, score: number): undefined {
  report(file, {
    rule: 'doubtful-pair',
    severity: 'warning',
    reason: `Unexpected score \`${score.toFixed(2)}\` of a pair, expected at least \`${doubtful}\``,
    unit: unit.id,
    ...(unit.position && {place: unit.position})
  })
}

/** Below this share the translation is most likely one of another text. */
const little = 0.25

/**
 * Report that nearly nothing pairs.
 *
 * @returns Whether it was so.
 */
export function reportUnrelated(file: VFile, share: number): boolean {
  if (share >= little) return false
  report(file, {
    rule: 'unrelated-translation',
    severity: 'error',
    reason: `Unexpected translation: only ${Math.round(share * 100)} % of the text pairs with it, expected a translation of this text`
  })
  return true
}

/** The share of the source's text, by length, that pairs without doubt, 0 to 1. */
export function pairedShare({passages}: Outline, beads: readonly Bead[]): number {
  let all = 0
  let paired = 0
  for (const bead of beads) {
    const length = bead.source.reduce((sum, at) => sum + passages[at]!.text.length, 0)
    all += length
    if (bead.target.length > 0 && bead.score >= doubtful) paired += length
  }

  return all === 0 ? 1 : paired / all
}
