import {alignAround, alignBlocks} from '../../pipeline/align/index.ts'
import {alignmentForms} from '../../pipeline/emit/alignment/index.ts'
import {glossaryPairs} from '../../pipeline/glossary/pairs.ts'
import type {ExitCode} from '../cli.ts'
import {listOf, loadConfiguration} from '../configuration/load.ts'
import {loadDictionary} from '../data/dictionary.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {readGiven} from './read-given.ts'
import {loadGlossary} from '../glossary/load.ts'
import {breakable} from '../interrupt.ts'
import {stopwatch} from '../run.ts'
import {alignLines} from './align-lines.ts'
import {checkDifferent, checkPair} from './languages.ts'
import {tellReading} from './tell-reading.ts'
import {checkedText, loadText} from './texts.ts'
import type {TextOptions} from './said.ts'

/** Options of `duizhao align`, as the command line gives them. */
export interface AlignCommandOptions extends TextOptions {
  level: 'paragraph' | 'sentence'
  config?: string
  format: keyof typeof alignmentForms
  lines?: boolean
  beads?: string
  embeddings?: string
  baseUrl?: string
  glossary?: string[]
}

/**
 * Print how two texts pair.
 *
 * @throws {InputError} Where a text cannot be used.
 */
export async function align(
  source: string,
  target: string,
  options: AlignCommandOptions
): Promise<ExitCode> {
  await checkDifferent(source, target)
  if (options.beads !== undefined && !options.lines && options.level === 'sentence') {
    throw new InputError(
      'Unexpected `--beads` with `--level sentence`, expected beads of paragraphs, or of lines with `--lines`'
    )
  }

  refuseLone(options)
  const configuration = await loadConfiguration(source, options.config)
  const glossary = await loadGlossary(options.glossary ?? listOf(configuration.glossary))
  const evidence = {dictionary: await loadDictionary(), pairs: glossaryPairs(glossary)}
  const print = alignmentForms[options.format]
  if (options.lines) {
    process.stdout.write(print(await alignLines(source, target, options, configuration, evidence)))
    return 0
  }

  const watch = stopwatch()
  const own = await loadText(source, 'source', options, configuration, watch)
  const other = await loadText(target, 'target', options, configuration, watch)
  checkPair(checkedText(own, options.sourceLang), checkedText(other, options.targetLang))
  tellReading(own.file, other.file)
  const {beads} = options
  const given = beads === undefined ? undefined : await readGiven(beads, own.tree, other.tree)
  const aligned = breakable(() =>
    given
      ? alignAround(own.tree, other.tree, evidence, given)
      : alignBlocks(own.tree, other.tree, evidence, options.level)
  )
  process.stdout.write(print(aligned))
  return 0
}

/** @throws {InputError} Where an option says nothing without another. */
function refuseLone({embeddings, lines, baseUrl}: AlignCommandOptions): undefined {
  if (embeddings !== undefined && !lines) {
    throw new InputError('Unexpected `--embeddings` without `--lines`, expected both together')
  }

  if (baseUrl !== undefined && embeddings === undefined) {
    throw new InputError(
      'Unexpected `--base-url` without `--embeddings`, expected the engine that it is the address of'
    )
  }
}
