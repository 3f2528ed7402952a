import {parseArgs} from 'node:util'
import {alignTexts} from '../../pipeline/align/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {withDeletions} from './deleted.ts'
import {keyOf, loadGold, scoreOf, withGold} from './gold.ts'

/**
 * How well omissions and additions are found: `node bench/align/omissions.ts --gold FOLDER` takes one
 * sentence of twenty away from either side, and prints how many of those left alone are found.
 */
const {values} = parseArgs({options: {gold: {type: 'string'}}})
const share = 0.05
const seeds = [11, 12, 13]

async function run(folder: string): Promise<undefined> {
  const dictionary = await loadDictionary()
  const rows = [...loadGold(folder)].map(([set, documents]) => {
    const aligned = seeds.flatMap((seed) =>
      documents.map((document) => {
        const cut = withDeletions(document, share, seed)
        const evidence = {dictionary, source: 'zh', target: 'en'}
        return {gold: cut.gold, beads: alignTexts(cut.zh, cut.en, evidence)}
      })
    )
    const count = {wanted: 0, found: 0, right: 0}
    for (const {gold, beads} of aligned) {
      const alone = new Set(
        gold.filter(([zh, en]) => zh.length === 0 || en.length === 0).map((one) => keyOf(...one))
      )
      const told = beads.filter(({source, target}) => source.length === 0 || target.length === 0)
      count.wanted += alone.size
      count.found += told.length
      count.right += told.filter(({source, target}) => alone.has(keyOf(source, target))).length
    }

    const figure = (value: number) => value.toFixed(3)
    return {
      set,
      alone: count.wanted,
      recall: figure(count.right / count.wanted),
      precision: figure(count.right / count.found),
      F: figure(scoreOf(aligned).f)
    }
  })
  console.table(rows)
  return undefined
}

await withGold(values.gold, run)
