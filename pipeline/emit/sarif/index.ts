import {hash} from '../../language/hash.ts'
import type {Finding, Severity} from '../../tree/index.ts'
import type {ArtifactLocation, Fix, Region, Result, SarifLevel, SarifLog} from './log.ts'

export type {SarifLog} from './log.ts'

/** A finding with the file that it speaks of. */
export interface FileFinding extends Omit<Finding, 'place'> {
  /** Path of the file, as the user gave it. */
  file: string
  /** The key of the unit: fingerprints then hold when blocks move. */
  unitKey?: string
  /** One-based; columns in UTF-16 code units. */
  line?: number
  column?: number
  endLine?: number
  /** The column after the last character. */
  endColumn?: number
}

/** A rule, as code hosts show it. */
export interface SarifRule {
  id: string
  /** One line. */
  description: string
  /** Of most of its findings. */
  severity: Severity
}

export interface SarifOptions {
  /** Every rule that a finding may name. */
  rules: readonly SarifRule[]
  /** Of duizhao. */
  version?: string
}

const levels: Record<Severity, SarifLevel> = {error: 'error', warning: 'warning', info: 'note'}

/** Write findings as a SARIF 2.1.0 log, for code hosts and editors. */
export function sarif(findings: readonly FileFinding[], {rules, version}: SarifOptions): SarifLog {
  const uris = [...new Set(findings.map(({file}) => toUri(file)))]
  const ids = rules.map(({id}) => id)
  const prints = fingerprints(findings)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'duizhao',
            ...(version !== undefined && {version}),
            rules: rules.map(({id, description, severity}) => ({
              id,
              shortDescription: {text: description},
              defaultConfiguration: {level: levels[severity]}
            }))
          }
        },
        columnKind: 'utf16CodeUnits',
        artifacts: uris.map((uri) => ({location: {uri}})),
        results: findings.map((finding, index) =>
          toResult(finding, {
            location: {uri: toUri(finding.file), index: uris.indexOf(toUri(finding.file))},
            ruleIndex: ids.indexOf(finding.rule),
            print: prints[index] ?? ''
          })
        )
      }
    ]
  }
}

interface Known {
  location: ArtifactLocation
  ruleIndex: number
  print: string
}

function toResult(finding: FileFinding, {location, ruleIndex, print}: Known): Result {
  const {rule, severity, reason, unit, actual, expected} = finding
  const region = regionOf(finding)
  const fix = region && fixOf(finding, location, region)
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: {text: reason},
    locations: [{physicalLocation: {artifactLocation: location, ...(region && {region})}}],
    partialFingerprints: {'duizhao/v1': print},
    ...(fix && {fixes: [fix]}),
    properties: {
      ...(unit !== undefined && {unit}),
      ...(actual !== undefined && {actual}),
      ...(expected !== undefined && {expected})
    }
  }
}

function regionOf({line, column, endLine, endColumn}: FileFinding): Region | undefined {
  if (line === undefined) return undefined
  return {
    startLine: line,
    ...(column !== undefined && {startColumn: column}),
    ...(endLine !== undefined && {endLine}),
    ...(endColumn !== undefined && {endColumn})
  }
}

/** A fix, where one thing only could stand in the place of exactly what stands there. */
function fixOf(finding: FileFinding, location: ArtifactLocation, region: Region): Fix | undefined {
  const {exact, expected = [], reason} = finding
  const [text, ...others] = expected
  if (!exact || text === undefined || others.length > 0) return undefined
  if (!reason.startsWith('Unexpected')) return undefined
  const replacement = {deletedRegion: region, insertedContent: {text}}
  return {
    description: {text: `Write “${text}”`},
    artifactChanges: [{artifactLocation: location, replacements: [replacement]}]
  }
}

/** Hashes of rule, unit and words; equal findings are told apart by their order. */
function fingerprints(findings: readonly FileFinding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({rule, unitKey = '', side = 'source', actual, reason}) => {
    const base = [rule, unitKey, side, actual ?? reason].join('\n')
    const count = seen.get(base) ?? 0
    seen.set(base, count + 1)
    return hash(`${base}\n${count}`)
  })
}

/** A path as a URI reference: with slashes, and what is not plain in percent-encoding. */
function toUri(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/')
  const encoded = parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/')
  if (/^[A-Za-z]:\//.test(path.replaceAll('\\', '/')))
    return `file:///${encoded.replace('%3A', ':')}`
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}
