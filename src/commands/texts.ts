import {readPairs} from '../../pipeline/emit/markdown/read-pairs.ts'
import type {Pairs} from '../../pipeline/emit/markdown/read-pairs.ts'
import {textOfTargets} from '../../pipeline/fill/index.ts'
import {read, stagesOfText} from '../../pipeline/index.ts'
import {decode} from '../../pipeline/read/decode.ts'
import {blockText, InputError, sourceOf, unitsOf} from '../../pipeline/tree/index.ts'
import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {listOf} from '../configuration/load.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import type {Encodings} from '../configuration/values.ts'
import {readInput} from '../files/read.ts'
import {spareMemory} from '../memory.ts'
import {runStages} from '../run.ts'
import type {Stopwatch} from '../run.ts'

/** One text, read and cut into units. */
export interface Text {
  file: VFile
  tree: Root
}

/** Options of commands that read texts. */
export interface TextOptions {
  encoding?: Encodings
  sourceLang?: string
  targetLang?: string
}

/**
 * Read a text and cut it into units.
 *
 * @param side Which of the two texts it is, for the options that differ.
 * @throws {InputError} Where the file cannot be read or used.
 */
export async function loadText(
  path: string,
  side: 'source' | 'target',
  options: TextOptions,
  configuration: ConfigurationFile,
  watch: Stopwatch,
  after?: string
): Promise<Text> {
  const file = await readInput(path)
  spareMemory(file.value.length)
  const given =
    (side === 'source' ? options.sourceLang : options.targetLang) ?? configuration.language?.[side]
  const encoding = options.encoding?.[side] ?? encodingOf(configuration, side)
  const tree = watch.time('read', () =>
    read(file, {...(given && {lang: given}), ...(encoding && {encoding})})
  )
  holdText(tree, path)
  if (after !== 'read') runStages(stagesOfText(labelsOf(configuration)), tree, file, watch, after)
  return {file, tree}
}

function labelsOf({labels = {}}: ConfigurationFile) {
  return {labels: {question: listOf(labels.question), answer: listOf(labels.answer)}}
}

function holdText(tree: Root, path: string): void {
  if (tree.data?.matter?.['duizhao'] !== undefined) {
    throw new InputError(
      `Unexpected side-by-side file \`${path}\`, expected a text in one language; give this file with \`--translation\`, or to \`duizhao check\``
    )
  }

  if (/[\p{L}\p{N}]/u.test(blockText(tree))) return
  throw new InputError(
    `Missing text in \`${path}\`, expected Chinese or English words; name another file`
  )
}

function encodingOf({encoding}: ConfigurationFile, side: 'source' | 'target'): string | undefined {
  return typeof encoding === 'string' ? encoding : encoding?.[side]
}

/** A side-by-side file of ours. */
export interface LoadedPairs {
  file: VFile
  pairs: Pairs
}

/**
 * Read a side-by-side file of ours.
 *
 * @returns Its pairs; nothing where it is any other text.
 */
export async function loadPairs(path: string): Promise<LoadedPairs | undefined> {
  if (!/\.(md|markdown)$/i.test(path)) return undefined
  const file = await readInput(path)
  const pairs = readPairs(decode(Buffer.from(file.value), file).text)
  return pairs && {file, pairs}
}

/**
 * The translation that stands in a side-by-side file, cut into units as one in a file of its own.
 *
 * @param source The text that it is of, cut into units.
 */
export function textOfPairs(
  {file, pairs: {pairs, form}}: LoadedPairs,
  source: Root,
  configuration: ConfigurationFile,
  watch: Stopwatch
): Text {
  const title = unitsOf(source).find(({matter}) => matter === 'title')
  const tree = textOfTargets(pairs, form.target, title && sourceOf(title)?.value)
  // What is found there has places in another text than the file, and the file is right anyway.
  runStages(stagesOfText(labelsOf(configuration)), tree, new VFile(), watch)
  return {file, tree}
}
