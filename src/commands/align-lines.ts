import {
  beginLines,
  compareLines,
  finishLines,
  gapsAround,
  joinGaps,
  readBeads
} from '../../pipeline/align/index.ts'
import type {Bead, Evidence, Gap, Similarity} from '../../pipeline/align/index.ts'
import type {Alignment} from '../../pipeline/emit/alignment/index.ts'
import {detectLanguage} from '../../pipeline/language/detect.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import {readInput, readUtf8} from '../files/read.ts'
import type {AlignCommandOptions} from './align.ts'
import {inSteps} from './comparing.ts'
import {checkPair} from './languages.ts'
import {type Filled, filled, linesOf} from './lines.ts'
import {saidOf} from './said.ts'
import {tellReading} from './tell-reading.ts'

/**
 * Pair the lines of two files, around the beads that are given.
 *
 * @param similarity What tells besides how alike lines are in meaning.
 * @throws {InputError} Where a file cannot be used, or the similarity gives no answer.
 */
export async function alignLines(
  source: string,
  target: string,
  options: AlignCommandOptions,
  configuration: ConfigurationFile,
  known: Pick<Evidence, 'dictionary' | 'pairs'>,
  similarity: Similarity | undefined
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
  const pair = pairing({...known, ...langs}, similarity)
  const gaps: Array<{gap: Gap; beads: Bead[]}> = []
  for (const gap of gapsAround(given, sizes)) {
    const [rows, columns] = [filled(pick(own, gap.source)), filled(pick(other, gap.target))]
    gaps.push({gap, beads: await pair(rows, columns)})
  }

  const hasWords = ({source: rows, target: columns}: Bead) =>
    [...pick(own, rows), ...pick(other, columns)].some((line) => line.trim() !== '')
  return {
    source: {lang: langs.source, blocks: own},
    target: {lang: langs.target, blocks: other},
    beads: joinGaps(given, sizes, gaps).filter(hasWords)
  }
}

/** Pair lines that have words; empty ones keep their number and pair with nothing. */
function pairing(evidence: Evidence, similarity: Similarity | undefined) {
  return async (left: Filled, right: Filled): Promise<Bead[]> => {
    const begin = () => beginLines(left.texts, right.texts, evidence)
    const beads = await inSteps({begin, compare: compareLines, finish: finishLines}, similarity)
    return beads.map((bead) => ({
      source: bead.source.map((index) => left.numbers[index] ?? 0),
      target: bead.target.map((index) => right.numbers[index] ?? 0),
      score: bead.score
    }))
  }
}
