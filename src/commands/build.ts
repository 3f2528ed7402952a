import path from 'node:path'
import type {VFile} from 'vfile'
import {emitters} from '../../pipeline/index.ts'
import {convertBook} from '../../pipeline/convert/index.ts'
import {worksheet} from '../../pipeline/emit/markdown/index.ts'
import type {Book, EmitOptions} from '../../pipeline/tree/index.ts'
import type {ExitCode} from '../cli.ts'
import {listOf, loadConfiguration} from '../configuration/load.ts'
import {gatherMetadata} from '../configuration/metadata.ts'
import type {ChosenEngine} from '../configuration/engine.ts'
import {formats} from '../configuration/names.ts'
import type {scripts} from '../configuration/names.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import {loadAssets, picturesBeside} from '../files/assets.ts'
import {loadGlossary} from '../glossary/load.ts'
import {findMemory, makeMemory} from '../memory/place.ts'
import type {SqliteMemory} from '../memory/memory.ts'
import {tidyMemory} from '../heap.ts'
import {makeReport, needsPerson} from '../report/report.ts'
import {stopwatch} from '../run.ts'
import type {Stopwatch} from '../run.ts'
import {askedOf} from './asked.ts'
import type {AskedOptions} from './asked.ts'
import {Comparing} from './comparing.ts'
import {pairTexts} from './pair.ts'
import type {Paired} from './pair.ts'
import {frontMatterOf} from './front-matter.ts'
import {openTranslating, refuseLone} from './open-translating.ts'
import {isRecalled, remember} from './remember.ts'
import {stemOf} from './stem.ts'
import type {TextOptions} from './said.ts'
import {tellBook} from './tell-book.ts'
import {writeBook} from './write-book.ts'

/** Options of `duizhao build`, as the command line gives them. */
export interface BuildCommandOptions extends TextOptions, AskedOptions {
  beads?: string
  glossary?: string[]
  format?: Array<(typeof formats)[number]>
  layout?: EmitOptions['layout']
  /** False for `--no-colophon`. */
  colophon?: boolean
  script?: (typeof scripts)[number]
  out?: string
  config?: string
  force?: boolean
  memory?: string
  remember?: boolean
  again?: boolean
  record?: string
  quiet?: boolean
  sarif?: string
  json?: boolean
}

/**
 * Make the side-by-side book of a text and its translation; where neither that nor the memory has all
 * of it, a worksheet.
 *
 * @returns 1 where errors were found or blocks have no translation.
 * @throws {InputError} Where the input cannot be used or the output not be written.
 */
export async function build(source: string, options: BuildCommandOptions): Promise<ExitCode> {
  const configuration = await loadConfiguration(source, options.config)
  const {engine: chosen, embeddings} = askedOf(options, configuration)
  if (!chosen) refuseLone(options)
  const place = {option: options.memory, configured: configuration.memory}
  const comparing = embeddings && new Comparing(embeddings, place)
  // An engine is never asked without a memory: nothing is paid twice.
  const memory = chosen ? await makeMemory(place) : await findMemory(place, options.remember)
  try {
    const asking = {memory, chosen, comparing}
    const {paired, code} = await buildWith(source, options, configuration, asking)
    if (options.remember) await remember(paired.tree, stemOf(source), memory ?? place)
    return code
  } finally {
    memory?.close()
    comparing?.close()
  }
}

/** Who is asked, and what keeps the answers. */
interface Asking {
  memory: SqliteMemory | undefined
  chosen: ChosenEngine | undefined
  comparing: Comparing | undefined
}

async function buildWith(
  source: string,
  options: BuildCommandOptions,
  configuration: ConfigurationFile,
  {memory, chosen, comparing}: Asking
): Promise<{paired: Paired; code: ExitCode}> {
  const watch = stopwatch()
  const named = options.format ?? listOf(configuration.format)
  const names = named.length > 0 ? named : formats
  const glossary = await loadGlossary(options.glossary ?? listOf(configuration.glossary))
  const translation = options.translation ?? configuration.translation
  const asking = memory && {options, configuration, memory, glossary}
  const translating = chosen && asking && (await openTranslating(chosen, asking))
  const similarity = comparing
  const surroundings = {options, configuration, glossary, watch, memory, similarity, translating}
  const pairing = async () => pairTexts(source, translation, surroundings)
  const paired = await (translating ? translating.during(pairing) : pairing())
  if (!options.quiet) comparing?.tell()
  const isBook =
    paired.target !== undefined || isRecalled(paired.tree) || (translating?.isComplete ?? false)
  const stem = stemOf(source)
  const isMarkdown = !isBook || names.includes('md')
  const emitOptions = {
    layout: options.layout ?? configuration.layout ?? 'columns',
    colophon: options.colophon !== false && configuration.colophon !== false,
    glossary,
    assets: await loadAssets(paired.tree, paired.source, paired.target, isMarkdown),
    stem
  }
  const book = makeBook(paired, configuration, stem)
  const files = emit(book, emitOptions, {
    isBook,
    names,
    script: options.script ?? configuration.script,
    watch
  })
  const report = makeReport(
    paired.tree,
    {source: paired.source, target: paired.target},
    watch.timings,
    configuration.severities,
    translating?.cost
  )
  if (isMarkdown) files.push(...picturesBeside(emitOptions.assets))
  const written = await writeBook(files, report, {
    folder: path.join(options.out ?? configuration.out ?? 'output', stem),
    given: paired.isSideBySide ? translation : undefined,
    force: options.force ?? false,
    sarif: options.sarif
  })
  tellBook(written, options.json)
  return {paired, code: needsPerson(report) ? 1 : 0}
}

function makeBook(paired: Paired, configuration: ConfigurationFile, stem: string): Book {
  const {tree, source, lang, targetLang} = paired
  const metadata = gatherMetadata({
    configuration,
    source: frontMatterOf(paired.matter.source, source),
    target: frontMatterOf(paired.matter.target, paired.target),
    tree,
    stem,
    languages: {source: lang, target: targetLang}
  })
  return {metadata, chapters: [{tree, file: source}]}
}

interface Emission {
  /** Rather than a worksheet. */
  isBook: boolean
  names: ReadonlyArray<(typeof formats)[number]>
  script: BuildCommandOptions['script']
  watch: Stopwatch
}

function emit(book: Book, options: EmitOptions, {isBook, names, script, watch}: Emission): VFile[] {
  const shown = script
    ? watch.time('convert', () => convertBook(book, {script, glossary: options.glossary}))
    : book
  if (!isBook) return watch.time('worksheet', () => worksheet(shown, options))
  return names.flatMap((name) => {
    tidyMemory()
    return watch.time(name, () => emitters[name](shown, options))
  })
}
