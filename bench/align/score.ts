import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {alignTexts} from '../../pipeline/align/index.ts'
import type {Bead} from '../../pipeline/align/evidence.ts'
import {doubtful} from '../../pipeline/tree/doubtful.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {type GoldDocument, keyOf, loadGold, scoreOf, withGold} from './gold.ts'

/**
 * How well hand-aligned texts are paired, and how true the scores of pairs are:
 * `node bench/align/score.ts --gold FOLDER`; `--out FOLDER` keeps the beads.
 */
const {values} = parseArgs({options: {gold: {type: 'string'}, out: {type: 'string'}}})

type Aligned = GoldDocument & {beads: Bead[]}

async function run(folder: string, out?: string): Promise<undefined> {
  const dictionary = await loadDictionary()
  const rows: object[] = []
  const trust: object[] = []
  for (const [set, documents] of loadGold(folder)) {
    const before = performance.now()
    const aligned = documents.map((document) => ({
      ...document,
      beads: alignTexts(document.zh, document.en, {dictionary, source: 'zh', target: 'en'})
    }))
    const seconds = (performance.now() - before) / 1000
    const {precision, recall, f, lax} = scoreOf(aligned)
    const [P, R, F, L] = [precision, recall, f, lax].map((figure) => figure.toFixed(3))
    rows.push({set, P, R, F, lax: L, ...doubtsOf(aligned), seconds: seconds.toFixed(2)})
    trust.push({set, ...trustOf(aligned)})
    if (out) keep(path.join(out, set), aligned)
  }

  console.table(rows)
  console.table(trust)
  return undefined
}

function judged(documents: readonly Aligned[]): Array<{score: number; isRight: boolean}> {
  return documents.flatMap(({gold, beads}) => {
    const right = new Set(gold.map(([zh, en]) => keyOf(zh, en)))
    return beads
      .filter(({source, target}) => source.length > 0 && target.length > 0)
      .map(({source, target, score}) => ({score, isRight: right.has(keyOf(source, target))}))
  })
}

/** How many pairs are doubtful, and how many of the wrong ones are among them. */
function doubtsOf(documents: readonly Aligned[]) {
  const pairs = judged(documents)
  const wrong = pairs.filter(({isRight}) => !isRight)
  const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(0)} %`
  const low = ({score}: {score: number}) => score < doubtful
  return {
    doubtful: percent(pairs.filter(low).length, pairs.length),
    'wrong ones caught': percent(wrong.filter(low).length, wrong.length)
  }
}

/** Of the pairs with scores of each fifth, the share that is right. */
function trustOf(documents: readonly Aligned[]) {
  const pairs = judged(documents)
  return Object.fromEntries(
    [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
      const some = pairs.filter(({score}) => score >= from && (score < from + 0.2 || from === 0.8))
      const right = some.filter(({isRight}) => isRight).length
      return [
        `${from}–${(from + 0.2).toFixed(1)}`,
        `${(right / some.length).toFixed(2)} (${some.length})`
      ]
    })
  )
}

function keep(folder: string, documents: readonly Aligned[]): undefined {
  mkdirSync(folder, {recursive: true})
  for (const {id, beads} of documents) {
    const lines = beads.map(({source, target}) => keyOf(source, target))
    writeFileSync(path.join(folder, `${id}.align`), `${lines.join('\n')}\n`)
  }
}

await withGold(values.gold, (folder) => run(folder, values.out))
