import {loadConfiguration, listOf} from '../configuration/load.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {loadGlossary} from '../glossary/load.ts'
import {placedFindings} from '../report/report.ts'
import {printFindings} from '../report/print.ts'
import {stopwatch} from '../run.ts'
import type {ExitCode} from '../cli.ts'
import {pairTexts} from './pair.ts'
import {loadText} from './texts.ts'
import type {TextOptions} from './said.ts'

/** Options of `duizhao inspect`, as the command line gives them. */
export interface InspectCommandOptions extends TextOptions {
  translation?: string
  config?: string
  glossary?: string[]
  after: string
}

/**
 * Print the tree of a text after a stage, as JSON.
 *
 * @throws {InputError} Where a text cannot be used.
 */
export async function inspect(source: string, options: InspectCommandOptions): Promise<ExitCode> {
  const watch = stopwatch()
  const configuration = await loadConfiguration(source, options.config)
  const alone = ['read', 'turns', 'units'].includes(options.after)
  if (alone) {
    const {tree, file} = await loadText(
      source,
      'source',
      options,
      configuration,
      watch,
      options.after
    )
    tell(tree, placedFindings(file, undefined))
    return 0
  }

  const glossary = await loadGlossary(options.glossary ?? listOf(configuration.glossary))
  const translation = options.translation ?? configuration.translation
  if (options.after === 'align' && translation === undefined) {
    throw new InputError(
      'Missing translation, expected one for `--after align`; add `--translation`'
    )
  }

  const surroundings = {options, configuration, glossary, watch, after: options.after}
  const paired = await pairTexts(source, translation, surroundings)
  tell(paired.tree, placedFindings(paired.source, paired.target))
  return 0
}

function tell(tree: object, findings: Parameters<typeof printFindings>[0]): void {
  if (findings.length > 0) console.error(printFindings(findings, 'the report of `duizhao build`'))
  console.log(JSON.stringify(tree, undefined, 2))
}
