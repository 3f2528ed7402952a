import type * as Sarif from 'sarif'

/** Properties that we write, each of which the official type has, with values that it allows. */
type Within<
  Official,
  Own extends {[Key in keyof Own]: Key extends keyof Official ? Official[Key] : never}
> = Own

/** The part of a SARIF 2.1.0 log (OASIS Standard, 27 March 2020) that we write. */
export type SarifLog = Within<Sarif.Log, {$schema: string; version: '2.1.0'; runs: [Run]}>

type Run = Within<
  Sarif.Run,
  {
    tool: Within<Sarif.Tool, {driver: Driver}>
    columnKind: 'utf16CodeUnits'
    artifacts: Array<Within<Sarif.Artifact, {location: ArtifactLocation}>>
    results: Result[]
  }
>

type Driver = Within<
  Sarif.ToolComponent,
  {name: string; version?: string; rules: ReportingDescriptor[]}
>

type ReportingDescriptor = Within<
  Sarif.ReportingDescriptor,
  {id: string; shortDescription: {text: string}; defaultConfiguration: {level: SarifLevel}}
>

export type SarifLevel = 'error' | 'warning' | 'note'

export type Result = Within<
  Sarif.Result,
  {
    ruleId: string
    ruleIndex: number
    level: SarifLevel
    message: {text: string}
    locations: [Within<Sarif.Location, {physicalLocation: PhysicalLocation}>]
    partialFingerprints: {'duizhao/v1': string}
    fixes?: [Fix]
    properties?: {unit?: string; actual?: string; expected?: string[]}
  }
>

export type ArtifactLocation = Within<Sarif.ArtifactLocation, {uri: string; index?: number}>

type PhysicalLocation = Within<
  Sarif.PhysicalLocation,
  {artifactLocation: ArtifactLocation; region?: Region}
>

/** One-based lines and columns; the end column is the one after the last character. */
export type Region = Within<
  Sarif.Region,
  {startLine: number; startColumn?: number; endLine?: number; endColumn?: number}
>

export type Fix = Within<
  Sarif.Fix,
  {
    description: {text: string}
    artifactChanges: [
      Within<
        Sarif.ArtifactChange,
        {
          artifactLocation: ArtifactLocation
          replacements: [
            Within<Sarif.Replacement, {deletedRegion: Region; insertedContent: {text: string}}>
          ]
        }
      >
    ]
  }
>
