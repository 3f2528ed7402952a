import type {Root} from 'mdast'
import {expect, test} from 'vitest'
import {blockText, markRanges, parseBlocks, type Range, unitsOf} from '../../pipeline/tree/index.ts'
import {markdownOf, sidesOf, treeOf} from '../trees.ts'
import {convert} from './convert.ts'

const glossary = new Map()

test('converts the Chinese side only', () => {
  const tree = treeOf('The chief said 发展.', {lang: 'en'})
  tree.data = {lang: 'en', targetLang: 'zh-Hans', speakers: [{name: 'Ye', counterpart: '叶后'}]}
  const [unit] = unitsOf(tree)
  unit?.children.push({
    type: 'target',
    lang: 'zh-Hans',
    label: '**叶里：**',
    value: '发展',
    children: parseBlocks('发展')
  })
  convert({script: 'zh-TW', glossary})(tree)
  expect(sidesOf(tree)).toMatchObject([
    {lang: 'en', value: 'The chief said 发展.'},
    {lang: 'zh-Hant-TW', label: '**葉裡：**', value: '發展'}
  ])
  expect(tree.data).toEqual({
    lang: 'en',
    targetLang: 'zh-Hant-TW',
    speakers: [{name: 'Ye', counterpart: '葉後'}]
  })
})

test('names the script in the languages of the tree', () => {
  const tags = (['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK'] as const).map((script) => {
    const tree = treeOf('字', {lang: 'zh-Hans'})
    convert({script, glossary})(tree)
    return [tree.data?.lang, sidesOf(tree)[0]?.lang]
  })
  expect(tags).toEqual([
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['zh-Hant-HK', 'zh-Hant-HK']
  ])
})

test('writes a speaker alike in the text, the turn and the list', () => {
  const tree = treeOf('范里问：范里的范围。', {
    lang: 'zh-Hans',
    speakers: ['范里'],
    speaker: '范里'
  })
  convert({script: 'zh-Hant', glossary})(tree)
  expect(markdownOf(tree)).toBe('范里問：范里的範圍。')
  expect(tree.data?.speakers).toEqual([{name: '范里'}])
  expect(tree.children).toMatchObject([{speaker: '范里'}])
})

test('a term keeps its place, and its form is as it stands', () => {
  const tree = treeOf('头**发展**示', {lang: 'zh-Hans'})
  const [side] = sidesOf(tree)
  if (!side) throw new Error('expected a side')
  const wrap =
    (n: number, form: string): Range['wrap'] =>
    (children) => ({type: 'term', concept: 'c', form, n, children})
  markRanges(side, [
    {start: 0, end: 2, wrap: wrap(1, '头发')},
    {start: 3, end: 4, wrap: wrap(2, '示')}
  ])
  convert({script: 'zh-Hant', glossary})(tree)
  expect(termsOf(tree)).toEqual([
    {n: 1, form: '頭髮', text: '頭'},
    {n: 1, form: '頭髮', text: '髮'},
    {n: 2, form: '示', text: '示'}
  ])
})

test('the form of a term that runs over a line stays on one line', () => {
  const tree = treeOf('头\n发', {lang: 'zh-Hans'})
  const [side] = sidesOf(tree)
  if (!side) throw new Error('expected a side')
  const wrap: Range['wrap'] = (children) => ({
    type: 'term',
    concept: 'c',
    form: '头发',
    n: 1,
    children
  })
  markRanges(side, [{start: 0, end: 3, wrap}])
  convert({script: 'zh-Hant', glossary})(tree)
  expect(termsOf(tree)).toEqual([{n: 1, form: '頭髮', text: '頭\n髮'}])
})

test('a sentence that ends inside a word does not cut it', () => {
  const tree = treeOf('皇后的头发', {lang: 'zh-Hans'})
  const [side] = sidesOf(tree)
  if (!side) throw new Error('expected a side')
  markRanges(side, [
    {start: 0, end: 4, wrap: (children) => ({type: 'segment', n: 1, with: [], children})}
  ])
  convert({script: 'zh-Hant', glossary})(tree)
  expect(blockText(side)).toBe('皇后的頭髮')
})

function termsOf(tree: Root): object[] {
  const found: object[] = []
  const look = (node: object): void => {
    if ('type' in node && node.type === 'term' && 'n' in node && 'form' in node) {
      found.push({n: node.n, form: node.form, text: blockText(node as never)})
    }

    if ('children' in node) for (const child of node.children as object[]) look(child)
  }

  look(tree)
  return found
}
