import {read, stagesOfText} from '../../pipeline/index.ts'
import {blockText, findingsOf, InputError} from '../../pipeline/tree/index.ts'
import type {SideName} from '../../pipeline/tree/index.ts'
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {listOf} from '../configuration/load.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import {readInput} from '../files/read.ts'
import {spareMemory} from '../heap.ts'
import {runStages} from '../run.ts'
import type {Stopwatch} from '../run.ts'
import {knownLanguage} from './languages.ts'
import {saidOf} from './said.ts'
import type {TextOptions} from './said.ts'

/** One text, read and cut into units. */
export interface Text {
  file: VFile
  tree: Root
}

/**
 * A text as its language is checked.
 *
 * @param said What an option says of it.
 */
export function checkedText({file, tree}: Text, said: string | undefined) {
  const isMixed = findingsOf(file).some(({rule}) => rule === 'mixed-languages')
  return {path: file.path, lang: tree.data?.lang ?? 'und', text: String(file.value), isMixed, said}
}

/**
 * Read a text and cut it into units.
 *
 * @param side Which of the two texts it is, for the options that differ.
 * @throws {InputError} Where the file cannot be read or used.
 */
export async function loadText(
  path: string,
  side: SideName,
  options: TextOptions,
  configuration: ConfigurationFile,
  watch: Stopwatch,
  after?: string
): Promise<Text> {
  return cutText(await readInput(path), side, options, configuration, watch, after)
}

/** Cut a text that was read, decoded or not, into units. */
export function cutText(
  file: VFile,
  side: SideName,
  options: TextOptions,
  configuration: ConfigurationFile,
  watch: Stopwatch,
  after?: string
): Text {
  spareMemory(file.value.length)
  const tree = watch.time('read', () => read(file, saidOf(side, options, configuration)))
  const {path} = file
  holdText(tree, path)
  // Before the work of the stages, which takes long where a text is long.
  if (after === undefined) knownLanguage({path, lang: tree.data?.lang ?? 'und'}, `--${side}-lang`)
  if (after !== 'read') runStages(stagesOfText(labelsOf(configuration)), tree, file, watch, after)
  return {file, tree}
}

/** The labels that a configuration adds, as the stages take them. */
export function labelsOf({labels = {}}: ConfigurationFile) {
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
