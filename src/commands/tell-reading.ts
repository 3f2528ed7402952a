import type {VFile} from 'vfile'
import {printFindings} from '../report/print.ts'
import {placedFindings} from '../report/report.ts'

/** Tell on standard error what was found when two files were read. */
export function tellReading(source: VFile, target: VFile): undefined {
  const findings = placedFindings(source, target)
  if (findings.length > 0) console.error(printFindings(findings, 'the report of `duizhao build`'))
}
