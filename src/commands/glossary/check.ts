import {gather} from '../../../pipeline/glossary/concordance/index.ts'
import type {Concordance} from '../../../pipeline/glossary/concordance/index.ts'
import {
  conceptUnused,
  glossaryRules,
  problemsOf
} from '../../../pipeline/glossary/conflicts/index.ts'
import type {Problem} from '../../../pipeline/glossary/conflicts/index.ts'
import type {ReadGlossary} from '../../../pipeline/glossary/parse.ts'
import type {ExitCode} from '../../cli.ts'
import {openedFiles} from '../../files/read.ts'
import {writeAll} from '../../files/write.ts'
import {loadPlacedGlossary} from '../../glossary/load.ts'
import {counted, printCounts, printFindings} from '../../report/print.ts'
import type {PlacedFinding} from '../../report/report.ts'
import {sarifFile} from '../../report/sarif-file.ts'
import {markedTexts} from './marked-texts.ts'
import {whichGlossary} from './options.ts'
import type {GlossaryOptions} from './options.ts'

/** Options of `duizhao glossary check`, as the command line gives them. */
export interface GlossaryCheckOptions extends GlossaryOptions {
  all?: boolean
  sarif?: string
  json?: boolean
}

/**
 * Look for what is wrong in glossaries.
 *
 * @param paths Their files or folders; those of the configuration where there are none.
 * @returns 1 where there are errors.
 * @throws {InputError} Where a glossary or a text cannot be used.
 */
export async function checkGlossary(
  paths: readonly string[],
  options: GlossaryCheckOptions
): Promise<ExitCode> {
  const texts = options.text ?? []
  const which = await whichGlossary(options, {named: paths, beside: texts[0]})
  const read = await loadPlacedGlossary(which.paths)
  const {glossary} = read
  const used: Concordance = new Map()
  const surroundings = {options, configuration: which.configuration, glossary}
  for (const {tree, name} of await markedTexts(texts, surroundings)) gather(tree, name, used)
  const problems = problemsOf(glossary, texts.length > 0 ? new Set(used.keys()) : undefined)
  const findings = problems.map((problem) => placed(problem, read))
  if (options.sarif) {
    const rules = [...glossaryRules, conceptUnused]
    await writeAll([await sarifFile(options.sarif, findings, rules)], openedFiles())
  }

  const shown = options.all ? findings : findings.filter(({severity}) => severity !== 'info')
  if (shown.length > 0) console.error(printFindings(shown, 'what `--json` prints'))
  if (options.json) console.log(JSON.stringify(findings, undefined, 2))
  else {
    const rest = findings.length > shown.length ? ' (`--all` shows these too)' : ''
    console.log(`${counted(glossary.size, 'concept')}: ${printCounts(findings)}${rest}`)
  }

  return findings.some(({severity}) => severity === 'error') ? 1 : 0
}

function placed(
  {rule, severity, reason, actual, keys, concept}: Problem,
  {placeOf}: ReadGlossary
): PlacedFinding {
  const place = placeOf(concept, keys)
  const [, file = place, line = '1', column = '1'] = /^(.*):(\d+):(\d+)$/s.exec(place) ?? []
  const where = {file, place, line: Number(line), column: Number(column)}
  return {rule, severity, reason, ...(actual !== undefined && {actual}), ...where}
}
