import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {fold, toSimplified} from '../../pipeline/language/fold.ts'

test.each([
  ['繁體字與簡體字', '繁体字与简体字'],
  ['爲為为 衆眾众 羣群 峯峰 麪麵面', '为为为 众众众 群群 峰峰 面面面'],
  ['臺台 裏裡里 綫線线 祕秘 啓啟启', '台台 里里里 线线线 秘秘 启启启'],
  ['衞衛 説說 温溫 鋭銳 枱檯', '卫卫 说说 温温 锐锐 台台'],
  ['着著 喫吃 纔才 牀床 脣唇', '着着 吃吃 才才 床床 唇唇'],
  ['ABC abc 123，。', 'ABC abc 123，。']
])('`%s` in Simplified characters is `%s`', (text, expected) => {
  expect(toSimplified(text)).toBe(expected)
})

test.each([
  ['山姆‧奧特曼・奧特曼•奧特曼．奧特曼', '山姆·奥特曼·奥特曼·奥特曼·奥特曼'],
  ['ＧＰＴ－４ｏ！', 'GPT-4o!'],
  ['「甲」『乙』“丙”"丁"', '"甲""乙""丙""丁"'],
  ['甲：乙﹕丙:丁︰戊∶己', '甲:乙:丙:丁:戊:己'],
  ['甲，乙,丙（丁）(戊)', '甲,乙,丙(丁)(戊)'],
  ['甲\u3000乙\u00A0丙', '甲 乙 丙'],
  ['甲–乙—丙―丁', '甲-乙-丙-丁'],
  ['Case Stays', 'Case Stays']
])('`%s` is compared as `%s`', (text, expected) => {
  expect(fold(text)).toBe(expected)
})

const text = fc.string({
  unit: fc.oneof(
    fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
    fc.constantFrom(...'繁體爲裏臺著𠮟𫝈·‧：（Ａ')
  ),
  maxLength: 40
})

test('folding keeps the length, so that offsets hold', () => {
  fc.assert(
    fc.property(text, (before) => {
      expect(fold(before)).toHaveLength(before.length)
      expect(toSimplified(before)).toHaveLength(before.length)
    })
  )
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(text, (before) => {
      expect(fold(fold(before))).toBe(fold(before))
      expect(toSimplified(toSimplified(before))).toBe(toSimplified(before))
    })
  )
})

test('text longer than what is folded at once is folded whole', () => {
  expect(fold('臺'.repeat(20_000))).toBe('台'.repeat(20_000))
})
