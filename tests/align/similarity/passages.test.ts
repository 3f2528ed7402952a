import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import align, {
  alignAlike,
  beginBlocks,
  compareBlocks,
  finishBlocks
} from '../../../pipeline/align/index.ts'
import {findingsOf, sourceOf, targetOf, unitsOf} from '../../../pipeline/tree/index.ts'
import {loadDictionary} from '../../../src/data/dictionary.ts'
import {buildTree} from '../build.ts'
import {lines} from './lines.ts'
import {seeded} from './seeded.ts'
import {StandIn} from './stand-in.ts'

const dictionary = await loadDictionary()
const {zh, en, meaningOf, beads: wanted} = lines
const trees = () =>
  [buildTree(zh.join('\n\n'), 'zh-Hant'), buildTree(en.join('\n\n'), 'en')] as const

/** As if both texts spoke of a few things, in no common order. */
const topicOf = (text: string) => `${Math.floor(seeded(`topic of ${text}`)() * 10)}`

const shapes = (beads: ReadonlyArray<{source: number[]; target: number[]}>) =>
  beads.map(({source, target}) => `${source}-${target}`)

describe.each(['paragraph', 'sentence'] as const)('pairing each %s by what it means', (level) => {
  test('finds what words cannot, and is sure of it', async () => {
    const begun = beginBlocks(...trees(), {dictionary})
    const alike = await compareBlocks(begun, new StandIn(meaningOf))
    const {beads} = finishBlocks(begun, level, alike)
    expect(shapes(beads)).toEqual(wanted)
    const scores = beads.map(({source, target, score}) =>
      source.length > 0 && target.length > 0 ? score : 1
    )
    expect(Math.min(...scores)).toBeGreaterThan(0.9)
    expect(shapes(finishBlocks(begun, level).beads)).not.toEqual(wanted)
  })

  test.each([
    ['mean nothing', (text: string) => text],
    ['have nothing to do with each other', topicOf]
  ])('is sure of nothing where texts %s', async (_, meaning) => {
    const begun = beginBlocks(...trees(), {dictionary})
    const alike = await compareBlocks(begun, new StandIn(meaning))
    const {beads} = finishBlocks(begun, level, alike)
    expect(Math.max(...beads.map(({score}) => score))).toBeLessThan(0.2)
  })
})

describe('the stage that also compares what sentences mean', () => {
  async function run(meaning: (text: string) => string) {
    const [tree, target] = trees()
    const file = new VFile()
    await alignAlike({target, dictionary}, new StandIn(meaning))(tree, file)
    return {pairs: pairsOf(tree), rules: findingsOf(file).map(({rule}) => rule)}
  }

  function pairsOf(tree: ReturnType<typeof buildTree>) {
    return unitsOf(tree).map((unit) => {
      const own = zh.indexOf(sourceOf(unit)?.value ?? '')
      const other = en.indexOf(targetOf(unit)?.value ?? '')
      return `${own < 0 ? '' : own}-${other < 0 ? '' : other}`
    })
  }

  test('pairs, and says what is omitted and added', async () => {
    const {pairs, rules} = await run(meaningOf)
    expect(pairs).toEqual(wanted)
    expect(rules).not.toContain('unrelated-translation')
  })

  test('refuses a translation of another text all the same', async () => {
    const {rules} = await run(topicOf)
    expect(rules).toContain('unrelated-translation')
  })

  test('without it words alone do not do', () => {
    const [tree, target] = trees()
    const file = new VFile()
    align({target, dictionary})(tree, file)
    expect(findingsOf(file).map(({rule}) => rule)).toContain('unrelated-translation')
  })
})
