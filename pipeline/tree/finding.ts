import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {SideName} from './nodes.ts'

/** How much harm a finding does: an error keeps the book from being published as it is. */
export type Severity = 'error' | 'warning' | 'info'

/** Something that a person should look at. */
export interface Finding {
  /** The rule's id: its file name. */
  rule: string
  severity: Severity
  /** One sentence without full stop: `Unexpected X, expected Y`. */
  reason: string
  /** The file that `place` speaks of; the source where not given. */
  side?: SideName
  /** Where in that file, one-based lines and columns (UTF-16), as unist has it. */
  place?: Position
  /** The place is that of `actual`: in the file as the user has it, these characters stand there. */
  exact?: true
  /** The unit that the finding is about. */
  unit?: string
  /** What stands there. */
  actual?: string
  /** What could stand there; a single entry is a suggestion. */
  expected?: string[]
}

declare module 'vfile' {
  interface DataMap {
    findings: Finding[]
  }
}

/** Add a finding to a file. */
export function report(file: VFile, finding: Finding): undefined {
  const list = file.data.findings ?? []
  list.push(finding)
  file.data.findings = list
}

/** The findings of a file, in the order they were made. */
export function findingsOf(file: VFile): Finding[] {
  return file.data.findings ?? []
}
