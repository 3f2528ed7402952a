import type {Finding, Severity, Source, Target, Unit} from '../tree/index.ts'
import {blockText, sourceOf, targetOf} from '../tree/index.ts'
import {placeIn} from './place.ts'

interface Details {
  rule: string
  severity: Severity
  reason: string
  /** The stretch of the side's text that the finding is about; the whole block where left out. */
  start?: number
  end?: number
  actual?: string
  expected?: string[]
}

/** Make a finding about one side of a unit. */
export function findingIn(unit: Unit, side: Source | Target, details: Details): Finding {
  const {start, end, ...rest} = details
  const place =
    start === undefined || end === undefined ? side.position : placeIn(side, start, end - start)
  return {...rest, side: side.type, unit: unit.id, ...(place && {place})}
}

/** Both sides of a unit with what readers see of them. */
export interface Pair {
  source: Source
  target: Target
  sourceText: string
  targetText: string
}

/** Both sides of a unit; nothing where one is missing, or where the unit needs no translation. */
export function pairOf(unit: Unit): Pair | undefined {
  const source = sourceOf(unit)
  const target = targetOf(unit)
  if (!source || !target || unit.origin === 'kept') return undefined
  return {source, target, sourceText: blockText(source), targetText: blockText(target)}
}

/** The language that rules know: Chinese in either script, or English; nothing for others. */
export function languageOf(lang: string): 'zh' | 'en' | undefined {
  if (/^zh\b/i.test(lang)) return 'zh'
  return /^en\b/i.test(lang) ? 'en' : undefined
}
