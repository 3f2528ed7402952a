import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {chainTo} from '../../pipeline/convert/chains.ts'
import type {Script} from '../../pipeline/convert/index.ts'
import {parseMarkdown} from '../../pipeline/tree/index.ts'
import {markdownOf, sidesOf, treeOf, withoutPlaces} from '../trees.ts'
import {convert} from './convert.ts'

const scripts: Script[] = ['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK']
const langs = ['zh-Hans', 'zh-Hans-CN', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK']
const stages = new Map(scripts.map((script) => [script, convert({script, glossary: new Map()})]))
const han = /\p{Script=Han}/gu

/** Words that conversions are tempted by, of both scripts, and signs that Markdown reads. */
const words = fc.constantFrom(
  ...'头发 发展 皇后 后来 里面 公里 制裁 美国 干净 干部 范围 范仲淹 占领 复习 只有 一只 台湾 面包'.split(
    ' '
  ),
  ...'頭髮 發展 後來 裏面 裡面 製造 乾淨 幹部 範圍 佔領 複習 隻 臺灣 麵包 看著 著名 衞生 説 羣眾 為'.split(
    ' '
  ),
  ...'AI GPT-4o R&D 47% ， 。 「 」 ** * ` ~~ [ ] ( ) ![ ]( # > | - 1. \\ &amp; &#21457; https://a.example/发'.split(
    ' '
  ),
  ' ',
  '\n',
  '\n\n',
  '𠮟',
  '😀'
)
const markdown = fc.array(words, {maxLength: 30}).map((parts) => parts.join(''))
const job = fc.record({
  markdown,
  script: fc.constantFrom(...scripts),
  lang: fc.constantFrom(...langs)
})

test('converting twice is converting once', () => {
  fc.assert(
    fc.property(job, ({markdown: text, script, lang}) => {
      const tree = treeOf(text, {lang})
      stages.get(script)?.(tree)
      const once = structuredClone(tree)
      stages.get(script)?.(tree)
      expect(tree).toEqual(once)
    })
  )
})

test('a text in the forms of a region keeps them', () => {
  fc.assert(
    fc.property(markdown, fc.constantFrom('zh-TW', 'zh-HK'), (text, script) => {
      const tree = treeOf(text, {lang: 'zh-Hant'})
      stages.get(script)?.(tree)
      const once = markdownOf(tree)
      const again = treeOf(once, {lang: 'zh-Hant'})
      stages.get(script)?.(again)
      expect(markdownOf(again)).toBe(once)
    })
  )
})

test('nothing but Han characters changes, each to one other', () => {
  fc.assert(
    fc.property(job, ({markdown: text, script, lang}) => {
      const tree = treeOf(text, {lang})
      const before = markdownOf(tree).replaceAll('&#21457;', '发')
      stages.get(script)?.(tree)
      const after = markdownOf(tree).replaceAll('&#21457;', '发')
      expect(after.replaceAll(han, '字')).toBe(before.replaceAll(han, '字'))
    })
  )
})

test('a converted value parses to the converted nodes', () => {
  fc.assert(
    fc.property(job, ({markdown: text, script, lang}) => {
      const tree = treeOf(text, {lang})
      stages.get(script)?.(tree)
      for (const side of sidesOf(tree)) {
        expect(withoutPlaces(parseMarkdown(side.value).children)).toEqual(
          withoutPlaces(side.children)
        )
      }
    })
  )
})

test('a text in the script is left as it is', () => {
  const own = fc.constantFrom(
    {script: 'zh-Hans', lang: 'zh-Hans-CN'} as const,
    {script: 'zh-Hant', lang: 'zh-Hant-TW'} as const
  )
  fc.assert(
    fc.property(markdown, own, (text, {script, lang}) => {
      const tree = treeOf(text, {lang})
      const before = markdownOf(tree)
      stages.get(script)?.(tree)
      expect(markdownOf(tree)).toBe(before)
    })
  )
})

test('every conversion gives one character for one', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'头发里面麵著衞𫖮𠮟'),
      fc.string({minLength: 1, maxLength: 1, unit: 'binary'})
    )
  })
  const conversions = scripts
    .flatMap((script) => [chainTo(script, true), chainTo(script, false)])
    .flatMap((chain) => (chain ? [chain.text, chain.name] : []))
  fc.assert(
    fc.property(text, fc.constantFrom(...conversions), (before, conversion) => {
      expect([...conversion(before)]).toHaveLength([...before].length)
    })
  )
})
