import {readSideBySide} from '../../pipeline/read/side-by-side/index.ts'
import type {KnownSource, SideBySide} from '../../pipeline/read/side-by-side/index.ts'
import {textOfTargets} from '../../pipeline/fill/index.ts'
import {read, stagesOfText} from '../../pipeline/index.ts'
import {decodeFile} from '../../pipeline/read/index.ts'
import {
  blockText,
  findingsOf,
  InputError,
  report,
  sourceOf,
  unitsOf
} from '../../pipeline/tree/index.ts'
import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {listOf} from '../configuration/load.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import {readInput} from '../files/read.ts'
import {spareMemory} from '../memory.ts'
import {runStages} from '../run.ts'
import type {Stopwatch} from '../run.ts'
import {knownLanguage} from './languages.ts'
import {saidOf} from './said.ts'
import type {SideName, TextOptions} from './said.ts'

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
export function sideOf({file, tree}: Text, said: string | undefined) {
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

/** A side-by-side file of ours. */
export interface SideBySideFile {
  file: VFile
  content: SideBySide
}

/**
 * Take a file for a side-by-side file of ours.
 *
 * @param file Markdown becomes decoded by it.
 * @param known The sources of the text that it is of, by which lost marks are found; the WHATWG
 *   label of its encoding, instead of detection.
 * @returns What it says; nothing where it is any other text. What is damaged is reported on the file.
 * @throws {InputError} Where so much of it is gone that it cannot be taken for what it was, or a
 *   newer duizhao made it.
 */
export function sideBySideIn(
  file: VFile,
  {sources, encoding}: {sources?: readonly KnownSource[]; encoding?: string | undefined} = {}
): SideBySideFile | undefined {
  const {path} = file
  if (!/\.(md|markdown)$/i.test(path)) return undefined
  decodeFile(file, encoding)
  const text = String(file.value)
  const content = readSideBySide(text, sources, path)
  if (!content && /^<!-- ~*(?:pairs )?u\d+\b.*-->\s*$/m.test(text)) {
    // Says where a head is broken that is there.
    read(file)
    throw new InputError(
      `Missing \`duizhao\` in the front matter of \`${path}\`, expected what \`duizhao build\` wrote there; put \`duizhao: {source: zh-Hant, target: en}\`, with its languages, between two lines \`---\` at its top`
    )
  }

  const {pairs = [], problems = []} = content ?? {}
  if (!sources && pairs.length > 0 && !pairs.some(({source}) => source)) {
    throw new InputError(
      `Missing marks \`<!-- u… -->\` in \`${path}\`, expected them as \`duizhao build\` wrote them; make the file anew by \`duizhao build TEXT --translation ${path} --force\``
    )
  }

  for (const {line, end, ...problem} of problems) {
    const place = {start: {line, column: 1}, end: {line: end, column: 1}}
    report(file, {...problem, side: 'target', place})
  }

  return content && {file, content}
}

/** The sources of a text, by which a side-by-side file of it is known again. */
export function sourcesIn(tree: Root): KnownSource[] {
  return unitsOf(tree).flatMap((unit) => sourceOf(unit) ?? [])
}

/**
 * The translation that stands in a side-by-side file, cut into units as one in a file of its own.
 *
 * @param source The text that it is of, cut into units.
 */
export function translationIn(
  {file, content: {pairs, form}}: SideBySideFile,
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
