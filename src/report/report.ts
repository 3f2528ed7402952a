import type {VFile} from 'vfile'
import {withSeverities} from '../../pipeline/check/index.ts'
import type {Severities} from '../../pipeline/check/index.ts'
import {findingsOf, ledgerOf, unitsOf} from '../../pipeline/tree/index.ts'
import type {Finding, Ledger, Severity} from '../../pipeline/tree/index.ts'
import type {Root} from 'mdast'

/** A finding with the file it speaks of. */
export interface PlacedFinding extends Omit<Finding, 'place'> {
  file: string
  /** Key of the unit that it is about. */
  unitKey?: string
  /** `file:line:column`, or the file alone. */
  place: string
  /** One-based, in UTF-16 code units; the end is after the last character. */
  line?: number
  column?: number
  endLine?: number
  endColumn?: number
}

/** What a run tells of itself; `report.json` is this. */
export interface Report {
  ledger: Ledger
  findings: PlacedFinding[]
  /** Milliseconds by stage. */
  timings: Record<string, number>
  cost: Cost
}

/** What engines were paid; no request, where none was asked. */
export interface Cost {
  requests: number
  /** Of services that count them, characters. */
  tokens?: {in: number; cached: number; out: number}
  /** Nothing where the price is not known; the currency is an ISO 4217 code. */
  money?: {amount: number; currency: string}
}

const weight: Record<Severity, number> = {error: 0, warning: 1, info: 2}

/** Gather the findings of the texts, errors first, then by place. */
export function placedFindings(source: VFile, target: VFile | undefined): PlacedFinding[] {
  return [
    ...findingsOf(source),
    ...(target ? findingsOf(target).map((finding) => ({...finding, side: 'target' as const})) : [])
  ]
    .map((finding) => placed(finding, finding.side === 'target' ? (target ?? source) : source))
    .toSorted(
      (a, b) =>
        weight[a.severity] - weight[b.severity] ||
        Number(a.side === 'target') - Number(b.side === 'target') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0)
    )
}

function placed({place, ...finding}: Finding, file: VFile): PlacedFinding {
  const name = file.path
  if (!place) return {...finding, file: name, place: name}
  const {line, column} = place.start
  const {line: endLine, column: endColumn} = place.end
  const known = {file: name, place: `${name}:${line}:${column}`, line, column, endLine, endColumn}
  return {...finding, ...known}
}

/**
 * Make the report of a paired text.
 *
 * @param severities Hold for what was found outside the stages too.
 */
export function makeReport(
  tree: Root,
  files: {source: VFile; target: VFile | undefined},
  timings: Record<string, number>,
  severities: Severities = {},
  cost: Cost = {requests: 0}
): Report {
  for (const file of [files.source, files.target]) {
    if (file) file.data.findings = withSeverities(findingsOf(file), severities)
  }

  const units = new Map(unitsOf(tree).map((unit) => [unit.id, unit]))
  for (const finding of findingsOf(files.source)) {
    // An engine's words stand in no file: what is said of them is said where their source stands.
    const place = files.target ? undefined : units.get(finding.unit ?? '')?.position
    if (place && !finding.place) finding.place = place
  }

  const findings = placedFindings(files.source, files.target).map((finding) => {
    const unitKey = units.get(finding.unit ?? '')?.key
    return unitKey ? {...finding, unitKey} : finding
  })
  return {
    ledger: ledgerOf(tree),
    findings,
    timings,
    cost
  }
}

/** Whether a person has to look before the book may be published. */
export function needsPerson({ledger, findings}: Pick<Report, 'ledger' | 'findings'>): boolean {
  return ledger.missing > 0 || findings.some(({severity}) => severity === 'error')
}
