import {readPairs} from '../../pipeline/emit/markdown/read-pairs.ts'
import type {Pairs} from '../../pipeline/emit/markdown/read-pairs.ts'
import {read, stagesOfText} from '../../pipeline/index.ts'
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {listOf} from '../configuration/load.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import {readInput} from '../files/read.ts'
import {runStages} from '../run.ts'
import type {Stopwatch} from '../run.ts'

/** One text, read and cut into units. */
export interface Text {
  file: VFile
  tree: Root
}

/** Options of commands that read texts. */
export interface TextOptions {
  encoding?: string
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
  const lang =
    (side === 'source' ? options.sourceLang : options.targetLang) ?? configuration.language?.[side]
  const encoding = options.encoding ?? encodingOf(configuration, side)
  const tree = watch.time('read', () =>
    read(file, {...(lang && {lang}), ...(encoding && {encoding})})
  )
  if (after === 'read') return {file, tree}
  const {question, answer} = configuration.labels ?? {}
  const labels = {question: listOf(question), answer: listOf(answer)}
  runStages(stagesOfText({labels}), tree, file, watch, after)
  return {file, tree}
}

function encodingOf({encoding}: ConfigurationFile, side: 'source' | 'target'): string | undefined {
  return typeof encoding === 'string' ? encoding : encoding?.[side]
}

/**
 * Read a side-by-side file of ours.
 *
 * @returns Its pairs; nothing where it is any other text.
 */
export async function loadPairs(path: string): Promise<{file: VFile; pairs: Pairs} | undefined> {
  if (!/\.(md|markdown)$/i.test(path)) return undefined
  const file = await readInput(path)
  const text = String(file)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
  const pairs = readPairs(text)
  return pairs && {file, pairs}
}
