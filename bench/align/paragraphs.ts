import {parseArgs} from 'node:util'
import type {Root} from 'mdast'
import {alignBlocks} from '../../pipeline/align/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {numbers} from '../random.ts'
import {withDeletions} from './deleted.ts'
import {type GoldBead, type GoldDocument, loadGold, scoreOf, withGold} from './gold.ts'

/**
 * How well paragraphs are paired: `node bench/align/paragraphs.ts --gold FOLDER` makes paragraphs of
 * hand-aligned sentences. The Chinese text breaks at a quarter of the borders of beads; the English
 * keeps most of these breaks, and adds some; then once more with some paragraphs left out.
 */
const {values} = parseArgs({options: {gold: {type: 'string'}}})
const chance = {breaks: 0.25, keeps: 0.88, adds: 0.06}
const seeds = [21, 22, 23]
/** Of the paragraphs of either side, in a second run. */
const omitted = 0.05

interface Paragraphs {
  zh: string[]
  en: string[]
  gold: GoldBead[]
}

/** Paragraphs of a document, and how they pair: those that share a bead belong together. */
function paragraphsOf(document: GoldDocument, seed: number): Paragraphs {
  const draw = numbers(seed)
  const sides = {zh: [''], en: ['']}
  let pair: {zh: Set<number>; en: Set<number>} = {zh: new Set(), en: new Set()}
  const gold: GoldBead[] = []
  for (const [zh, en] of document.gold) {
    const ends = draw() < chance.breaks
    const breaks = {zh: ends, en: ends ? draw() < chance.keeps : draw() < chance.adds}
    for (const [side, own] of [
      ['zh', zh],
      ['en', en]
    ] as const) {
      for (const index of own) sides[side][sides[side].length - 1] += ` ${document[side][index]}`
      if (own.length > 0) pair[side].add(sides[side].length - 1)
    }

    const isEmpty = (side: 'zh' | 'en') => sides[side].at(-1) === ''
    for (const side of ['zh', 'en'] as const)
      if (breaks[side] && !isEmpty(side)) sides[side].push('')
    if (isEmpty('zh') && isEmpty('en')) {
      gold.push([[...pair.zh], [...pair.en]])
      pair = {zh: new Set(), en: new Set()}
    }
  }

  if (pair.zh.size + pair.en.size > 0) gold.push([[...pair.zh], [...pair.en]])
  const full = (side: string[]) => side.filter((text) => text !== '').map((text) => text.trim())
  return {zh: full(sides.zh), en: full(sides.en), gold}
}

function treeOf(paragraphs: readonly string[], lang: string): Root {
  return {
    type: 'root',
    data: {lang},
    children: [
      {
        type: 'turn',
        role: 'other',
        children: paragraphs.map((value, index) => ({
          type: 'unit',
          id: `u${index + 1}`,
          key: `${index}`,
          state: 'initial',
          children: [
            {
              type: 'source',
              lang,
              value,
              children: [{type: 'paragraph', children: [{type: 'text', value}]}]
            }
          ]
        }))
      }
    ]
  }
}

async function run(folder: string): Promise<undefined> {
  const dictionary = await loadDictionary()
  const rows = [...loadGold(folder)].flatMap(([set, documents]) =>
    [0, omitted].map((share) => {
      const aligned = seeds.flatMap((seed) =>
        documents.map((document) => {
          const whole = {...document, ...paragraphsOf(document, seed)}
          const {zh, en, gold} = share > 0 ? withDeletions(whole, share, seed) : whole
          const trees = [treeOf(zh, 'zh'), treeOf(en, 'en')] as const
          return {gold, beads: alignBlocks(...trees, {dictionary}, 'paragraph').beads}
        })
      )
      const {precision, recall, f, lax} = scoreOf(aligned)
      const [P, R, F, L] = [precision, recall, f, lax].map((figure) => figure.toFixed(3))
      return {set, 'left out': share, P, R, F, lax: L}
    })
  )
  console.table(rows)
  return undefined
}

await withGold(values.gold, run)
