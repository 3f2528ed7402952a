import process from 'node:process'
import {
  alignTexts,
  beginTexts,
  compareTexts,
  finishTexts,
  gapsAround,
  joinGaps,
  readBeads
} from '../../pipeline/align/index.ts'
import type {Bead, Gap} from '../../pipeline/align/index.ts'
import type {Alignment} from '../../pipeline/emit/alignment/index.ts'
import {detectLanguage} from '../../pipeline/language/detect.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {EngineError} from '../../pipeline/translate/engine.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import type {EmbeddingSimilarity} from '../engines/embeddings.ts'
import {makeSimilarity} from '../engines/index.ts'
import {clock} from '../engines/waiting.ts'
import {readInput, readUtf8} from '../files/read.ts'
import {breakable} from '../interrupt.ts'
import type {AlignCommandOptions} from './align.ts'
import {checkPair} from './languages.ts'
import {type Filled, filled, linesOf} from './lines.ts'
import {saidOf} from './said.ts'
import {tellReading} from './tell-reading.ts'

type Evidence = Parameters<typeof alignTexts>[2]

/**
 * Pair the lines of two files, around the beads that are given.
 *
 * @throws {InputError} Where a file cannot be used, or embeddings are wanted and there are none.
 */
export async function alignLines(
  source: string,
  target: string,
  options: AlignCommandOptions,
  configuration: ConfigurationFile,
  known: Pick<Evidence, 'dictionary' | 'pairs'>
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
  tellReading(files.source, files.target)
  const sizes = {source: own.length, target: other.length}
  const given =
    options.beads === undefined
      ? []
      : readBeads(await readUtf8(options.beads), options.beads, sizes)
  const pick = (lines: readonly string[], at: readonly number[]) => at.map((index) => lines[index]!)
  const similarity = similarityOf(options)
  const pair = pairing({...known, ...langs}, similarity)
  const gaps: Array<{gap: Gap; beads: Bead[]}> = []
  for (const gap of gapsAround(given, sizes)) {
    const [rows, columns] = [filled(pick(own, gap.source)), filled(pick(other, gap.target))]
    gaps.push({gap, beads: await pair(rows, columns)})
  }

  if (similarity) tellUsage(options.embeddings ?? '', similarity)
  const hasWords = ({source: rows, target: columns}: Bead) =>
    [...pick(own, rows), ...pick(other, columns)].some((line) => line.trim() !== '')
  return {
    source: {lang: langs.source, blocks: own},
    target: {lang: langs.target, blocks: other},
    beads: joinGaps(given, sizes, gaps).filter(hasWords)
  }
}

function similarityOf({embeddings, baseUrl}: AlignCommandOptions) {
  if (embeddings === undefined) return undefined
  return makeSimilarity({name: embeddings, baseUrl}, {environment: process.env, clock})
}

function tellUsage(name: string, {usage: {requests, tokens}}: EmbeddingSimilarity): undefined {
  const asked = `${requests} ${requests === 1 ? 'request' : 'requests'}`
  console.error(`Asked \`${name}\` for vectors: ${asked}, ${tokens} tokens`)
}

/** Pair lines that have words; empty ones keep their number and pair with nothing. */
function pairing(evidence: Evidence, similarity: EmbeddingSimilarity | undefined) {
  return async (left: Filled, right: Filled): Promise<Bead[]> => {
    const beads = similarity
      ? await pairAlike(left, right, evidence, similarity)
      : breakable(() => alignTexts(left.texts, right.texts, evidence))
    return beads.map((bead) => ({
      source: bead.source.map((index) => left.numbers[index] ?? 0),
      target: bead.target.map((index) => right.numbers[index] ?? 0),
      score: bead.score
    }))
  }
}

/** @throws {InputError} Where the server gives no vectors. */
async function pairAlike(
  left: Filled,
  right: Filled,
  evidence: Evidence,
  similarity: EmbeddingSimilarity
): Promise<Bead[]> {
  const begun = breakable(() => beginTexts(left.texts, right.texts, evidence))
  try {
    const alike = await compareTexts(begun, similarity)
    return breakable(() => finishTexts(begun, alike))
  } catch (error) {
    throw error instanceof EngineError ? new InputError(error.message) : error
  }
}
