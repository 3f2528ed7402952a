import {treeOfPairs} from '../../pipeline/fill/tree.ts'
import {read, stagesOfPair} from '../../pipeline/index.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import type {VFile} from 'vfile'
import type {ExitCode} from '../cli.ts'
import {listOf, loadConfiguration} from '../configuration/load.ts'
import {openedFiles, readInput} from '../files/read.ts'
import {writeAll} from '../files/write.ts'
import {loadLexicon} from '../glossary/lexicon.ts'
import {loadGlossary} from '../glossary/load.ts'
import {printCounts, printFindings, printLedger} from '../report/print.ts'
import {sarifFile} from '../report/sarif-file.ts'
import {makeReport, needsPerson} from '../report/report.ts'
import type {Report} from '../report/report.ts'
import {runStages, stopwatch} from '../run.ts'
import {sideBySideIn} from './side-by-side.ts'

/** Options of `duizhao check`, as the command line gives them. */
export interface CheckCommandOptions {
  glossary?: string[]
  config?: string
  sarif?: string
  json?: boolean
}

/**
 * Check side-by-side files again, as they stand now.
 *
 * @returns 1 where errors were found or blocks have no translation.
 * @throws {InputError} Where a file cannot be read or is not one of ours.
 */
export async function check(
  files: readonly string[],
  options: CheckCommandOptions
): Promise<ExitCode> {
  const reports: Report[] = []
  for (const file of files) reports.push(await checkFile(file, options))
  const findings = reports.flatMap((report) => report.findings)
  if (options.sarif) {
    await writeAll([await sarifFile(options.sarif, findings)], openedFiles())
  }

  if (findings.length > 0) console.error(printFindings(findings, 'what `--json` prints'))
  if (options.json) console.log(JSON.stringify(reports, undefined, 2))
  else {
    reports.forEach((report, index) => {
      console.log(`${files[index]}: ${printLedger(report.ledger)}; ${printCounts(report.findings)}`)
    })
  }

  return reports.some(needsPerson) ? 1 : 0
}

async function checkFile(file: string, options: CheckCommandOptions): Promise<Report> {
  const input = await readInput(file)
  const loaded = sideBySideIn(input)
  if (!loaded) throw explainForm(input)
  const configuration = await loadConfiguration(file, options.config)
  const glossary = await loadGlossary(options.glossary ?? listOf(configuration.glossary))
  const {pairs, form} = loaded.content
  const tree = treeOfPairs(pairs, form)
  const watch = stopwatch()
  const stages = stagesOfPair({
    glossary,
    translation: undefined,
    check: {
      glossary,
      severities: configuration.severities ?? {},
      lexicon: await loadLexicon()
    }
  })
  runStages(stages, tree, loaded.file, watch)
  return makeReport(
    tree,
    {source: loaded.file, target: undefined},
    watch.timings,
    configuration.severities
  )
}

/**
 * Why a file is not one of ours.
 *
 * @throws {InputError} Where it is no text at all: a folder, a picture, empty, with a broken head.
 */
function explainForm(file: VFile): InputError {
  read(file)
  return new InputError(
    `Missing \`duizhao\` at the head of \`${file.path}\`, expected side-by-side Markdown that \`duizhao build\` wrote; build it first`
  )
}
