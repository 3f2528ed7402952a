import type {VFile} from 'vfile'
import {
  alignAround,
  alignBlocks,
  alignTexts,
  pairAround,
  readBeads
} from '../../pipeline/align/index.ts'
import type {Bead, PairGap} from '../../pipeline/align/index.ts'
import {alignmentForms} from '../../pipeline/emit/alignment/index.ts'
import type {Alignment} from '../../pipeline/emit/alignment/index.ts'
import {glossaryPairs} from '../../pipeline/glossary/pairs.ts'
import {detectLanguage} from '../../pipeline/language/detect.ts'
import {decode} from '../../pipeline/read/decode.ts'
import type {ExitCode} from '../cli.ts'
import {listOf, loadConfiguration} from '../configuration/load.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import {loadDictionary} from '../data/dictionary.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {readInput, readUtf8} from '../files/read.ts'
import {readGiven} from './read-given.ts'
import {loadGlossary} from '../glossary/load.ts'
import {printFindings} from '../report/print.ts'
import {placedFindings} from '../report/report.ts'
import {breakable} from '../interrupt.ts'
import {stopwatch} from '../run.ts'
import {checkDifferent, checkPair} from './languages.ts'
import {saidOf} from './said.ts'
import {checkedText, loadText} from './texts.ts'
import type {TextOptions} from './said.ts'

/** Options of `duizhao align`, as the command line gives them. */
export interface AlignCommandOptions extends TextOptions {
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
  tell(own.file, other.file)
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

function tell(source: VFile, target: VFile): void {
  const findings = placedFindings(source, target)
  if (findings.length > 0) console.error(printFindings(findings, 'the report of `duizhao build`'))
}

type Evidence = Pick<Parameters<typeof alignTexts>[2], 'dictionary' | 'pairs'>

/** Pair the lines of two files, around the beads that are given. */
async function alignLines(
  source: string,
  target: string,
  options: AlignCommandOptions,
  configuration: ConfigurationFile,
  evidence: Evidence
): Promise<Alignment> {
  const files = {source: await readInput(source), target: await readInput(target)}
  const said = {
    source: saidOf('source', options, configuration),
    target: saidOf('target', options, configuration)
  }
  const own = linesOf(files.source, said.source.encoding)
  const other = linesOf(files.target, said.target.encoding)
  const langs = {
    source: said.source.lang ?? detectLanguage(own.join('\n')).lang,
    target: said.target.lang ?? detectLanguage(other.join('\n')).lang
  }
  checkPair(
    {path: source, lang: langs.source, text: own.join('\n'), said: options.sourceLang},
    {path: target, lang: langs.target, text: other.join('\n'), said: options.targetLang}
  )
  tell(files.source, files.target)
  const sizes = {source: own.length, target: other.length}
  const given =
    options.beads === undefined
      ? []
      : readBeads(await readUtf8(options.beads), options.beads, sizes)
  const pick = (lines: readonly string[], at: readonly number[]) => at.map((index) => lines[index]!)
  const pairGap: PairGap = (rows, columns) =>
    alignFilled(filled(pick(own, rows)), filled(pick(other, columns)), {...evidence, ...langs})
  const hasWords = ({source: rows, target: columns}: Bead) =>
    [...pick(own, rows), ...pick(other, columns)].some((line) => line.trim() !== '')
  const beads = breakable(() => pairAround(given, sizes, pairGap)).filter(hasWords)
  return {
    source: {lang: langs.source, blocks: own},
    target: {lang: langs.target, blocks: other},
    beads
  }
}

/** Pair lines that have words; empty ones keep their number and pair with nothing. */
function alignFilled(
  left: Filled,
  right: Filled,
  evidence: Parameters<typeof alignTexts>[2]
): Bead[] {
  return alignTexts(left.texts, right.texts, evidence).map((bead) => ({
    source: bead.source.map((index) => left.numbers[index] ?? 0),
    target: bead.target.map((index) => right.numbers[index] ?? 0),
    score: bead.score
  }))
}

function linesOf(file: VFile, encoding: string | undefined): string[] {
  const {text} = decode(Buffer.from(file.value), file, encoding)
  return text
    .replace(/^\uFEFF/, '')
    .replace(/(?:\r\n|\r|\n)$/, '')
    .split(/\r\n|\r|\n/)
}

interface Filled {
  texts: string[]
  /** The numbers of their lines. */
  numbers: number[]
}

function filled(lines: readonly string[]): Filled {
  const numbers = lines.flatMap((line, index) => (line.trim() ? [index] : []))
  return {texts: numbers.map((index) => lines[index] ?? ''), numbers}
}
