import type {Similarity} from '../../pipeline/align/index.ts'
import {alignmentForms} from '../../pipeline/emit/alignment/index.ts'
import type {Alignment} from '../../pipeline/emit/alignment/index.ts'
import {glossaryPairs} from '../../pipeline/glossary/pairs.ts'
import type {ExitCode} from '../cli.ts'
import {chosenEmbeddings} from '../configuration/embeddings.ts'
import type {EmbeddingsOptions} from '../configuration/embeddings.ts'
import {listOf, loadConfiguration} from '../configuration/load.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import {loadDictionary} from '../data/dictionary.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {readGiven} from './read-given.ts'
import {loadGlossary} from '../glossary/load.ts'
import {stopwatch} from '../run.ts'
import {alignLines} from './align-lines.ts'
import {alignTrees} from './align-texts.ts'
import {Comparing} from './comparing.ts'
import {checkDifferent, checkPair} from './languages.ts'
import {tellReading} from './tell-reading.ts'
import {checkedText, loadText} from './texts.ts'
import type {TextOptions} from './said.ts'

/** Options of `duizhao align`, as the command line gives them. */
export interface AlignCommandOptions extends TextOptions, EmbeddingsOptions {
  memory?: string
  level: 'paragraph' | 'sentence'
  config?: string
  format: keyof typeof alignmentForms
  lines?: boolean
  beads?: string
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

  const configuration = await loadConfiguration(source, options.config)
  const chosen = chosenEmbeddings(options, configuration)
  if (!chosen && options.memory !== undefined) {
    throw new InputError(
      'Unexpected `--memory` without embeddings, expected `--embeddings` beside it: the memory keeps what they say'
    )
  }

  const place = {option: options.memory, configured: configuration.memory}
  const comparing = chosen && new Comparing(chosen, place)
  try {
    const alignment = await pairFiles(source, target, {options, configuration}, comparing)
    comparing?.tell()
    process.stdout.write(alignmentForms[options.format](alignment))
    return 0
  } finally {
    comparing?.close()
  }
}

interface Said {
  options: AlignCommandOptions
  configuration: ConfigurationFile
}

async function pairFiles(
  source: string,
  target: string,
  {options, configuration}: Said,
  similarity: Similarity | undefined
): Promise<Alignment> {
  const glossary = await loadGlossary(options.glossary ?? listOf(configuration.glossary))
  const evidence = {dictionary: await loadDictionary(), pairs: glossaryPairs(glossary)}
  if (options.lines) {
    return alignLines(source, target, options, configuration, evidence, similarity)
  }

  const watch = stopwatch()
  const own = await loadText(source, 'source', options, configuration, watch)
  const other = await loadText(target, 'target', options, configuration, watch)
  checkPair(checkedText(own, options.sourceLang), checkedText(other, options.targetLang))
  tellReading(own.file, other.file)
  const {beads, level} = options
  const given = beads === undefined ? undefined : await readGiven(beads, own.tree, other.tree)
  return alignTrees(own.tree, other.tree, evidence, {level, given, similarity})
}
