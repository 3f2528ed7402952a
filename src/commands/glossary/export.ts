import process from 'node:process'
import path from 'node:path'
import {VFile} from 'vfile'
import {exchanges, lossesOf} from '../../../pipeline/glossary/exchange/index.ts'
import type {ExitCode} from '../../cli.ts'
import {openedFiles} from '../../files/read.ts'
import {writeAll} from '../../files/write.ts'
import {loadGlossary} from '../../glossary/load.ts'
import {whichGlossary} from './options.ts'
import type {GlossaryOptions} from './options.ts'

/** Options of `duizhao glossary export`, as the command line gives them. */
export interface GlossaryExportOptions extends GlossaryOptions {
  format?: keyof typeof exchanges
  from?: 'zh' | 'en'
  review?: string[]
  out?: string
}

const byEnding: Partial<Record<string, keyof typeof exchanges>> = {
  '.tbx': 'tbx',
  '.csv': 'csv',
  '.tsv': 'deepl',
  '.txt': 'omegat'
}

/**
 * Print a glossary in the form of another tool, or write it into a file, and list what that form
 * cannot hold.
 *
 * @param paths The glossary's files or folders; those of the configuration where there are none.
 * @throws {InputError} Where a glossary cannot be used, or the file not be written.
 */
export async function exportGlossary(
  paths: readonly string[],
  options: GlossaryExportOptions
): Promise<ExitCode> {
  const {out, from = 'zh', review} = options
  const which = await whichGlossary(options, {named: paths})
  const glossary = await loadGlossary(which.paths)
  const ending = out === undefined ? '' : path.extname(out).toLowerCase()
  const format = options.format ?? byEnding[ending] ?? 'tbx'
  const concepts = [...glossary.values()].filter((one) => !review || review.includes(one.review))
  const value = exchanges[format].print(concepts, from)
  for (const {what, count} of lossesOf(format, concepts, from)) {
    console.error(`${format} does not hold ${what}${count > 1 ? ` (${count} concepts)` : ''}`)
  }

  if (out === undefined) process.stdout.write(value)
  else await writeAll([new VFile({path: out, value})], openedFiles())
  return 0
}
