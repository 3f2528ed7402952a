import {describe, expect, it} from 'vitest'
import align, {alignBlocks} from '../../pipeline/align/index.ts'
import {blockText, sourceOf, targetOf, unitsOf} from '../../pipeline/tree/index.ts'
import {VFile} from 'vfile'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {buildTree} from './build.ts'

const dictionary = await loadDictionary()

const zh = `[question] 您什麼時候學會游泳的？[^1]

***

[^1]: 訪談前一天，她橫渡了海峽。

[answer 海蓮] 六歲。**父親把我扔進湖裏。**我喝了很多水。

後來我每天都去。`

const en = `[question] When did you learn to swim?[^1]

***

[answer Hailian] I was six. My father **threw me into the lake**, and I swallowed a lot of water.

Afterwards I went there every day.

[^1]: The day before the interview she had swum across the strait.`

const trees = () => [buildTree(zh, 'zh-Hant'), buildTree(en, 'en')] as const

describe('alignBlocks', () => {
  it('numbers paragraphs in document order, notes and what is kept too', () => {
    const {source, target, beads} = alignBlocks(...trees(), {dictionary}, 'paragraph')
    expect(source.blocks).toEqual([
      '您什麼時候學會游泳的？',
      '***',
      '訪談前一天，她橫渡了海峽。',
      '六歲。父親把我扔進湖裏。我喝了很多水。',
      '後來我每天都去。'
    ])
    expect(target.blocks[4]).toBe('The day before the interview she had swum across the strait.')
    expect(beads.map((bead) => [bead.source, bead.target])).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [4]],
      [[3], [2]],
      [[4], [3]]
    ])
  })

  it('numbers sentences', () => {
    const {source, beads} = alignBlocks(...trees(), {dictionary}, 'sentence')
    expect(source.blocks.slice(3)).toEqual([
      '六歲。',
      '父親把我扔進湖裏。',
      '我喝了很多水。',
      '後來我每天都去。'
    ])
    expect(beads.map((bead) => [bead.source, bead.target])).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [5]],
      [[3], [2]],
      [[4, 5], [3]],
      [[6], [4]]
    ])
  })
})

describe('segments', () => {
  it('mark the sentences of both sides with their counterparts', () => {
    const [tree, target] = trees()
    align({target, dictionary})(tree, new VFile())
    const unit = unitsOf(tree).find(({id}) => id === 'u4')
    const side = unit && sourceOf(unit)
    expect(side?.value).toBe('六歲。**父親把我扔進湖裏。**我喝了很多水。')
    const [paragraph] = side?.children ?? []
    const segments = paragraph?.type === 'paragraph' ? paragraph.children : []
    expect(segments.map((node) => [node.type, 'n' in node && node.n, blockText(node)])).toEqual([
      ['segment', 1, '六歲。'],
      ['segment', 2, '父親把我扔進湖裏。'],
      ['segment', 3, '我喝了很多水。']
    ])
    expect(segments).toMatchObject([{with: [1]}, {with: [2]}, {with: [2]}])
    const other = unit && targetOf(unit)
    expect(other?.children[0]).toMatchObject({
      children: [
        {n: 1, with: [1]},
        {type: 'text', value: ' '},
        {n: 2, with: [2, 3]}
      ]
    })
  })
})

describe('pairs in the tree', () => {
  it('say where they come from, and name the speakers of the other text', () => {
    const [tree, target] = trees()
    align({target, dictionary})(tree, new VFile())
    const [first] = unitsOf(tree)
    expect(first).toMatchObject({id: 'u1', origin: 'given', state: 'translated'})
    expect(first?.score).toBeGreaterThan(0.5)
    expect(tree.data).toMatchObject({
      lang: 'zh-Hant',
      targetLang: 'en',
      speakers: [{name: '海蓮', counterpart: 'Hailian'}]
    })
  })

  it('of joined blocks hold all of them, and their ids and keys', () => {
    const [tree] = [buildTree('湖水很冷。\n\n魚都沉到了水底。', 'zh-Hant')]
    const keys = unitsOf(tree).map(({key}) => key)
    const target = buildTree('The lake was cold, and the fish had sunk to the bottom.', 'en')
    align({target, dictionary})(tree, new VFile())
    const [unit, ...rest] = unitsOf(tree)
    expect(rest).toEqual([])
    expect(unit?.parts).toEqual([
      {id: 'u1', key: keys[0]},
      {id: 'u2', key: keys[1]}
    ])
    expect(keys).not.toContain(unit?.key)
    expect(unit && sourceOf(unit)).toMatchObject({
      value: '湖水很冷。\n\n魚都沉到了水底。',
      children: [{type: 'paragraph'}, {type: 'paragraph'}]
    })
  })
})
