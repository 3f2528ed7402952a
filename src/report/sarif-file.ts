import {VFile} from 'vfile'
import {ruleTable} from '../../pipeline/check/index.ts'
import {sarif} from '../../pipeline/emit/sarif/index.ts'
import type {SarifRule} from '../../pipeline/emit/sarif/index.ts'
import {version} from '../version.ts'
import type {PlacedFinding} from './report.ts'

/**
 * The file with findings as SARIF 2.1.0, for tools that show them beside the text.
 *
 * @param rules Every rule that a finding may name; those about texts where left out.
 */
export async function sarifFile(
  path: string,
  findings: readonly PlacedFinding[],
  rules: readonly SarifRule[] = ruleTable
): Promise<VFile> {
  const log = sarif(findings, {rules, version: await version()})
  const value = `${JSON.stringify(log, undefined, 2)}\n`
  return new VFile({path, value, data: {option: '--sarif'}})
}
