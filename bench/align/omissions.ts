import {parseArgs} from 'node:util'
import {alignTexts} from '../../pipeline/align/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {aloneOf} from './alone.ts'
import {deletions, withDeletions} from './deleted.ts'
import {loadGold, scoreOf, withGold} from './gold.ts'

/**
 * How well omissions and additions are found: `node bench/align/omissions.ts --gold FOLDER` takes one
 * sentence of twenty away from either side, and prints how many of those left alone are found.
 */
const {values} = parseArgs({options: {gold: {type: 'string'}}})

async function run(folder: string): Promise<undefined> {
  const dictionary = await loadDictionary()
  const evidence = {dictionary, source: 'zh', target: 'en'}
  const rows = [...loadGold(folder)].map(([set, documents]) => {
    const aligned = deletions.tried.flatMap((seed) =>
      documents.map((document) => {
        const {zh, en, gold} = withDeletions(document, deletions.share, seed)
        return {gold, beads: alignTexts(zh, en, evidence)}
      })
    )
    const {wanted, recall, precision} = aloneOf(aligned)
    return {
      set,
      alone: wanted,
      recall: recall.toFixed(3),
      precision: precision.toFixed(3),
      F: scoreOf(aligned).f.toFixed(3)
    }
  })
  console.table(rows)
  return undefined
}

await withGold(values.gold, run)
