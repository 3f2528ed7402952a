/** The part of a SARIF 2.1.0 log (OASIS Standard, 27 March 2020) that we write. */
export interface SarifLog {
  $schema: string
  version: '2.1.0'
  runs: [Run]
}

interface Run {
  tool: {driver: Driver}
  columnKind: 'utf16CodeUnits'
  artifacts: Array<{location: ArtifactLocation}>
  results: Result[]
}

interface Driver {
  name: string
  version?: string
  rules: ReportingDescriptor[]
}

interface ReportingDescriptor {
  id: string
  shortDescription: {text: string}
}

export type Level = 'error' | 'warning' | 'note'

export interface Result {
  ruleId: string
  ruleIndex: number
  level: Level
  message: {text: string}
  locations: [{physicalLocation: PhysicalLocation}]
  partialFingerprints: {'duizhao/v1': string}
  fixes?: [Fix]
  properties?: {unit?: string; actual?: string; expected?: string[]}
}

export interface ArtifactLocation {
  uri: string
  index?: number
}

interface PhysicalLocation {
  artifactLocation: ArtifactLocation
  region?: Region
}

/** One-based lines and columns; the end column is the one after the last character. */
export interface Region {
  startLine: number
  startColumn?: number
  endLine?: number
  endColumn?: number
}

export interface Fix {
  description: {text: string}
  artifactChanges: [
    {
      artifactLocation: ArtifactLocation
      replacements: [{deletedRegion: Region; insertedContent: {text: string}}]
    }
  ]
}
