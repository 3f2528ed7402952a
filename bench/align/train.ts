import {writeFileSync} from 'node:fs'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {featureNames} from '../../pipeline/align/model/features.ts'
import {sentenceTypes} from '../../pipeline/align/search/bead-types.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {withDeletions} from './deleted.ts'
import {type Field, fieldOf} from './field.ts'
import {loadGold, scoreOf, withGold} from './gold.ts'
import {learnWeights, pairBy} from './learn-weights.ts'

/**
 * Learn the weights of the aligner from hand-aligned texts:
 * `node bench/align/train.ts --gold FOLDER` prints how well each text is paired by weights that were
 * learnt from the others; `--without KIND` does so without a kind of evidence; `--write` writes the
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

/** Of sentences that are taken away from documents, so that omissions are learnt from, too. */
const share = 0.05
const seed = 1

interface Fields {
  whole: Field
  /** The same with omissions and additions. */
  cut: Field
}

function leaveOneOut(fields: readonly Fields[], without: readonly string[]) {
  return fields.map(({whole: field}) => {
    const others = fields.filter(({whole}) => whole !== field)
    const learnt = learnWeights(bothOf(others), sentenceTypes, without)
    return {set: field.set, gold: field.document.gold, beads: pairBy(field, learnt)}
  })
}

function bothOf(fields: readonly Fields[]): Field[] {
  return fields.flatMap(({whole, cut}) => [whole, cut])
}

async function run(folder: string): Promise<undefined> {
  const dictionary = await loadDictionary()
  const fields = [...loadGold(folder)].flatMap(([set, documents]) =>
    documents.map((document) => ({
      whole: fieldOf(set, document, dictionary),
      cut: fieldOf(set, withDeletions(document, share, seed), dictionary)
    }))
  )
  if (values.write) {
    const file = new URL('../../pipeline/align/model/weights.json', import.meta.url)
    const learnt = learnWeights(bothOf(fields), sentenceTypes)
    writeFileSync(file, `${JSON.stringify(learnt, undefined, 2)}\n`)
  }

  const {without = 'nothing'} = values
  const left = kinds[without]
  if (!left) {
    console.error(`Unexpected \`${without}\`, expected one of: ${Object.keys(kinds).join(', ')}`)
    process.exitCode = 2
    return undefined
  }

  const bySet = Map.groupBy(leaveOneOut(fields, left), ({set}) => set)
  const rows = [...bySet].map(([set, documents]) => {
    const {precision, recall, f, lax} = scoreOf(documents)
    const [P, R, F, L] = [precision, recall, f, lax].map((figure) => figure.toFixed(3))
    return {without, set, P, R, F, lax: L}
  })
  console.table(rows)
  return undefined
}

await withGold(values.gold, run)
