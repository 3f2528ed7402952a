import {VFile} from 'vfile'
import {sarif} from '../../pipeline/emit/sarif/index.ts'
import type {PlacedFinding} from './report.ts'

/** The file with findings as SARIF 2.1.0, for tools that show them beside the text. */
export function sarifFile(path: string, findings: readonly PlacedFinding[]): VFile {
  return new VFile({path, value: `${JSON.stringify(sarif(findings), undefined, 2)}\n`})
}
