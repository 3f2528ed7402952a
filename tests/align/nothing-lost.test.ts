import * as fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import align, {alignBlocks} from '../../pipeline/align/index.ts'
import {sourceOf, targetOf, unitsOf} from '../../pipeline/tree/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {buildTree, valuesOf} from './build.ts'

const dictionary = await loadDictionary()

/** Blocks, and what a translation makes of them. */
const pairs: ReadonlyArray<readonly [zh: string, en: string]> = [
  ['## 採鹽的人', '## Those who gather salt'],
  ['鹽田在村子的東邊。', 'The salt pans lie to the east of the village.'],
  ['[question] 你今年收了多少鹽？', '[question] How much salt did you gather this year?'],
  ['[answer 林] 收了三百斤。', '[answer Lin] Three hundred catties.'],
  ['[answer 林] ……', '[answer Lin] ...'],
  ['……', '...'],
  ['？！', '?!'],
  ['＊＊＊', '\\* \\* \\*'],
  ['---', '***'],
  ['```\nprint(1)\n```', '```\nprint(1)\n```'],
  ['```\nprint("鹽")\n```', '```\nprint("salt")\n```'],
  ['![鹽田](pans.png)', '![The salt pans](pans.png)'],
  ['![地圖](map-zh.png)', '![A map](map-en.png)'],
  ['| 年 | 斤 |\n| - | - |\n| 1987 | 300 |', '| Year | Catties |\n| - | - |\n| 1987 | 300 |'],
  ['[a]: https://example.org/a', '[a]: https://example.org/a'],
  ['[^1]: 據老人說。', '[^1]: So the old people say.']
]

const block = fc.record({
  pair: fc.constantFrom(...pairs),
  stands: fc.constantFrom('both', 'both', 'both', 'source', 'target')
})

/** A text and its translation; a few blocks stand in one of them only, and two may have changed places. */
const texts = fc
  .tuple(fc.array(block, {minLength: 1, maxLength: 14}), fc.nat(20))
  .map(([blocks, at]) => {
    const source = blocks.filter(({stands}) => stands !== 'target').map(({pair}) => pair[0])
    const target = blocks.filter(({stands}) => stands !== 'source').map(({pair}) => pair[1])
    if (at < target.length - 1) target.splice(at, 2, target[at + 1]!, target[at]!)
    return {source: source.join('\n\n'), target: target.join('\n\n')}
  })
  .filter(({source, target}) => source !== '' && target !== '')

/** How often each block stands in some values. */
function count(values: ReadonlyArray<string | undefined>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) {
    for (const one of value?.split(/\n{2,}/) ?? []) counts[one] = (counts[one] ?? 0) + 1
  }

  return counts
}

test('each block of both texts stands in the paired tree once', () => {
  fc.assert(
    fc.property(texts, ({source, target}) => {
      const tree = buildTree(source, 'zh-Hant')
      align({target: buildTree(target, 'en'), dictionary})(tree, new VFile())
      const units = unitsOf(tree)
      expect(count(units.map((unit) => sourceOf(unit)?.value))).toEqual(count(valuesOf(source)))
      expect(count(units.map((unit) => targetOf(unit)?.value))).toEqual(count(valuesOf(target)))
    }),
    {numRuns: 200}
  )
})

test('each block of both texts stands in one bead', () => {
  fc.assert(
    fc.property(texts, ({source, target}) => {
      const [own, other] = [buildTree(source, 'zh-Hant'), buildTree(target, 'en')]
      const {beads} = alignBlocks(own, other, {dictionary}, 'paragraph')
      const numbers = (indices: readonly number[]) => indices.toSorted((a, b) => a - b)
      expect(numbers(beads.flatMap((bead) => bead.source))).toEqual([...unitsOf(own).keys()])
      expect(numbers(beads.flatMap((bead) => bead.target))).toEqual([...unitsOf(other).keys()])
    }),
    {numRuns: 100}
  )
})
