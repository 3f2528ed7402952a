import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {textOfTargets} from '../../pipeline/fill/index.ts'
import {read, stagesOfText} from '../../pipeline/index.ts'
import {decodeFile} from '../../pipeline/read/index.ts'
import {readSideBySide} from '../../pipeline/read/side-by-side/index.ts'
import type {KnownSource, SideBySide} from '../../pipeline/read/side-by-side/index.ts'
import {InputError, report, sourceOf, targetOf, unitsOf} from '../../pipeline/tree/index.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import {breakable} from '../interrupt.ts'
import {runStages} from '../run.ts'
import type {Stopwatch} from '../run.ts'
import {labelsOf} from './texts.ts'
import type {Text} from './texts.ts'

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
  const content = breakable(() => readSideBySide(text, sources, path))
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

/**
 * See to it that a side-by-side file is one of the text that it was to fill.
 *
 * @throws {InputError} Where it has translations, and none of them found its place.
 */
export function checkFilled(
  tree: Root,
  {file, content: {pairs}}: SideBySideFile,
  source: string
): undefined {
  const count = pairs.filter((pair) => pair.target).length
  if (count === 0 || unitsOf(tree).some((unit) => sourceOf(unit) && targetOf(unit))) return
  throw new InputError(
    `Unexpected translation \`${file.path}\`: none of its ${count} pairs stands in \`${source}\`; name the side-by-side file of this text`
  )
}
