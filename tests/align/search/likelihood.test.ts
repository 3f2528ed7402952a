import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {buildDictionary} from '../../../pipeline/align/dictionary/index.ts'
import {wholeBand} from '../../../pipeline/align/search/band.ts'
import {sentenceTypes} from '../../../pipeline/align/search/bead-types.ts'
import {makeGrid} from '../../../pipeline/align/search/grid.ts'
import {makeLikelihoods} from '../../../pipeline/align/search/likelihood.ts'
import {pairUnits} from '../../../pipeline/align/search/pair.ts'
import {search} from '../../../pipeline/align/search/search.ts'
import {weights} from '../../../pipeline/align/search/weights.ts'
import {makeLexicon} from '../../../pipeline/align/words/lexicon.ts'

const words = [
  ['河', 'river'],
  ['山', 'mountain'],
  ['船', 'boat'],
  ['桥', 'bridge'],
  ['鱼', 'fish']
] as const

const dictionary = buildDictionary(words.map(([head, sense]) => ({head, senses: [sense]})))

/** Units of some words, of which both languages have the same, and lengths that stray. */
function units(side: 0 | 1) {
  const word = fc.constantFrom(...words.map((pair) => pair[side]))
  return fc.array(
    fc.array(word, {minLength: 1, maxLength: 5}).map((list) => list.join(side === 0 ? '' : ' ')),
    {minLength: 1, maxLength: 6}
  )
}

const grids = fc
  .tuple(units(0), units(1))
  .map(([zh, en]) =>
    makeGrid(makeLexicon(zh, en, {dictionary, source: 'zh', target: 'en'}), weights)
  )

test('a least score leaves a score as it is, or shows that it is less', () => {
  fc.assert(
    fc.property(grids, fc.double({min: -30, max: 30, noNaN: true}), (grid, least) => {
      const [rows, columns] = [grid.zh.length.length, grid.en.length.length]
      const likelihoods = makeLikelihoods(grid, wholeBand(rows, columns), sentenceTypes, weights)
      for (const {zh, en} of sentenceTypes.filter((type) => type.zh > 0 && type.en > 0)) {
        const score = likelihoods.score(zh, en, rows, columns, -Infinity)
        const bounded = likelihoods.score(zh, en, rows, columns, least)
        expect([score, -Infinity]).toContain(bounded)
        expect(Math.max(bounded, least)).toBe(Math.max(score, least))
        expect(likelihoods.score(zh, en, rows, columns, score)).toBe(score)
      }
    })
  )
})

test('a search that stops early finds what one finds that looks at all', () => {
  fc.assert(
    fc.property(grids, (grid) => {
      const [rows, columns] = [grid.zh.length.length, grid.en.length.length]
      const likelihoods = makeLikelihoods(grid, wholeBand(rows, columns), sentenceTypes, weights)
      const spans = search(wholeBand(rows + 1, columns + 1), sentenceTypes, {
        alone: () => weights.alone,
        pair: ({zh, en}, row, column) => likelihoods.score(zh, en, row, column, -Infinity)
      })
      const found = pairUnits(grid, sentenceTypes, weights).map(({zh, en}) => [zh, en])
      expect(found).toEqual(spans.map(({row, column}) => [row, column]))
    })
  )
})
