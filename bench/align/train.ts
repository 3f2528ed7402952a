import {writeFileSync} from 'node:fs'
import process from 'node:process'
import {parseArgs} from 'node:util'
import type {Dictionary} from '../../pipeline/align/dictionary/index.ts'
import {featureNames} from '../../pipeline/align/model/features.ts'
import {sentenceTypes} from '../../pipeline/align/search/bead-types.ts'
import {fitLengths} from '../../pipeline/align/search/local-lengths.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {aloneOf} from './alone.ts'
import {deletions, withDeletions} from './deleted.ts'
import {type Field, fieldOf} from './field.ts'
import {type GoldDocument, loadGold, scoreOf, withGold} from './gold.ts'
import {learnWeights, pairBy} from './learn-weights.ts'

/**
 * Learn the weights of the aligner from hand-aligned texts:
 * `node bench/align/train.ts --gold FOLDER` prints how well each text is paired by weights that were
 * learnt from the others, and how well of its sentences those left alone are found once some of the
 * others are taken away; `--without KIND` does so without a kind of evidence; `--write` writes the
 * weights that were learnt from all.
 */
const {values} = parseArgs({
  options: {
    gold: {type: 'string'},
    without: {type: 'string'},
    write: {type: 'boolean'}
  }
})

/** Kinds of evidence, by their features. */
const kinds: Record<string, readonly string[]> = {
  nothing: [],
  words: ['forth', 'back'],
  length: ['length', 'joinedLength'],
  'clauses at borders': featureNames.filter((name) => /(?:Beyond|Before|Whole)$/.test(name)),
  'habits of the text': ['clauseRatio', 'tokenRatio'],
  marks: ['opens', 'closes', 'question', 'exclamation', 'pauses', 'continues'],
  'short and weak units': ['strayEn', 'strayZh', 'weakEn', 'weakZh', 'shortEn', 'shortZh'],
  'lone units': ['loneSize', 'loneEvidence']
}

/** A document left out, and what is learnt from it where others are. */
interface Fold {
  set: string
  whole: Field
  /** With omissions and additions. */
  cut: Field[]
  learntFrom: Field[]
}

/**
 * Lengths that stray as they usually do. On texts that they have not seen, weights that were learnt so
 * do better than those that were learnt with lengths fitted to each text.
 */
const general: typeof fitLengths = (grid, pairs) => {
  const {variance: _, ...rest} = fitLengths(grid, pairs)
  return rest
}

function foldOf(set: string, document: GoldDocument, dictionary: Dictionary): Fold {
  const cut = (seed: number) => withDeletions(document, deletions.share, seed)
  return {
    set,
    whole: fieldOf(document, dictionary),
    cut: deletions.tried.map((seed) => fieldOf(cut(seed), dictionary)),
    learntFrom: [document, cut(deletions.learnt)].map((one) => fieldOf(one, dictionary, general))
  }
}

function leaveOneOut(folds: readonly Fold[], without: readonly string[]) {
  return folds.map((fold) => {
    const others = folds.filter((other) => other !== fold)
    const learnt = learnWeights(fieldsOf(others), sentenceTypes, without)
    const pair = (field: Field) => ({gold: field.document.gold, beads: pairBy(field, learnt)})
    return {set: fold.set, whole: pair(fold.whole), cut: fold.cut.map(pair)}
  })
}

function fieldsOf(folds: readonly Fold[]): Field[] {
  return folds.flatMap(({learntFrom}) => learntFrom)
}

async function run(folder: string): Promise<undefined> {
  const {without = 'nothing'} = values
  const left = kinds[without]
  if (!left) {
    console.error(`Unexpected \`${without}\`, expected one of: ${Object.keys(kinds).join(', ')}`)
    process.exitCode = 2
    return undefined
  }

  const dictionary = await loadDictionary()
  const folds = [...loadGold(folder)].flatMap(([set, documents]) =>
    documents.map((document) => foldOf(set, document, dictionary))
  )
  if (values.write) {
    const file = new URL('../../pipeline/align/model/weights.json', import.meta.url)
    const learnt = learnWeights(fieldsOf(folds), sentenceTypes)
    writeFileSync(file, `${JSON.stringify(learnt, undefined, 2)}\n`)
  }

  const bySet = Map.groupBy(leaveOneOut(folds, left), ({set}) => set)
  const rows = [...bySet].map(([set, documents]) => {
    const {precision, recall, f, lax} = scoreOf(documents.map(({whole}) => whole))
    const alone = aloneOf(documents.flatMap(({cut}) => cut))
    const [P, R, F, L] = [precision, recall, f, lax].map((figure) => figure.toFixed(3))
    const [aloneR, aloneP] = [alone.recall, alone.precision].map((figure) => figure.toFixed(3))
    return {without, set, P, R, F, lax: L, 'alone R': aloneR, 'alone P': aloneP}
  })
  console.table(rows)
  return undefined
}

await withGold(values.gold, run)
