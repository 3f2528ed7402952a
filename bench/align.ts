import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {alignTexts} from '../pipeline/align/texts.ts'
import type {Bead} from '../pipeline/align/evidence.ts'
import {loadDictionary} from '../src/data/dictionary.ts'

/** A hand-aligned document; `gold` holds the indices of both sides of each bead. */
interface GoldDocument {
  id: string
  zh: string[]
  en: string[]
  gold: Array<[zh: number[], en: number[]]>
}

const {values} = parseArgs({options: {gold: {type: 'string'}, out: {type: 'string'}}})

function keyOf(zh: readonly number[], en: readonly number[]): string {
  return `[${zh.join(', ')}]:[${en.join(', ')}]`
}

/** Strict scores: a bead counts when it is the same as a gold bead. */
function score(documents: ReadonlyArray<{gold: GoldDocument['gold']; beads: readonly Bead[]}>) {
  let same = 0
  let samePairs = 0
  let beadCount = 0
  let goldPairs = 0
  for (const {gold, beads} of documents) {
    const expected = new Set(gold.map(([zh, en]) => keyOf(zh, en)))
    for (const bead of beads) {
      beadCount++
      if (!expected.has(keyOf(bead.source, bead.target))) continue
      same++
      if (bead.source.length > 0 && bead.target.length > 0) samePairs++
    }

    goldPairs += gold.filter(([zh, en]) => zh.length > 0 && en.length > 0).length
  }

  const precision = same / beadCount
  const recall = samePairs / goldPairs
  return {precision, recall, f: (2 * precision * recall) / (precision + recall)}
}

/** Align every gold file of a folder and print the scores; `--out` keeps the beads. */
async function run(folder: string, out?: string): Promise<undefined> {
  const dictionary = await loadDictionary()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const documents = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldDocument[]
    const before = performance.now()
    const aligned = documents.map((document) => ({
      ...document,
      beads: alignTexts(document.zh, document.en, {dictionary, source: 'zh', target: 'en'})
    }))
    const seconds = (performance.now() - before) / 1000
    const {precision, recall, f} = score(aligned)
    const figures = [precision, recall, f].map((figure) => figure.toFixed(3))
    console.log(
      `${name}\tP ${figures[0]}\tR ${figures[1]}\tF ${figures[2]}\t${seconds.toFixed(2)} s`
    )
    if (out === undefined) continue
    mkdirSync(out, {recursive: true})
    for (const {id, beads} of aligned) {
      const lines = beads.map((bead) => keyOf(bead.source, bead.target))
      writeFileSync(join(out, `${id}.align`), lines.join('\n') + '\n')
    }
  }
}

if (values.gold === undefined) console.log('Cannot score without `--gold FOLDER`')
else await run(values.gold, values.out)
