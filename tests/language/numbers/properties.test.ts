import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {quantities, say} from '../../../pipeline/language/numbers/index.ts'

const languages = fc.constantFrom('zh' as const, 'en' as const)
const pieces = fc.constantFrom(
  ...'〇一二兩三四五六七八九十百千萬億兆幾數多半餘點分之第年月日成折倍元%$.,:/-–~ 1234567890約到至',
  'half',
  ' a ',
  'million',
  ' and ',
  'two',
  'twenty',
  ' to ',
  ' of ',
  'tens',
  'percent',
  'May',
  's',
  'th',
  'GPT-'
)
const texts = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.array(pieces, {maxLength: 24}).map((parts) => parts.join(''))
)

test('never fails, and gives places within the text in order', () => {
  fc.assert(
    fc.property(texts, languages, (text, lang) => {
      let last = 0
      for (const {start, end, low, high, text: words} of quantities(text, lang)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(words)
        expect(low).toBeLessThanOrEqual(high)
        expect(Number.isFinite(high)).toBe(true)
        last = start
      }
    }),
    {numRuns: 3000}
  )
})

test('gives the same every time', () => {
  fc.assert(
    fc.property(texts, languages, (text, lang) => {
      expect(quantities(text, lang)).toEqual(quantities(text, lang))
    })
  )
})

const digits = '零一二三四五六七八九'

/** A whole number below 10,000 in Han numerals. */
function section(value: number): string {
  return [1000, 100, 10, 1]
    .map((unit, index) => {
      const digit = Math.floor(value / unit) % 10
      return digit === 0 ? '零' : `${digits[digit]}${['千', '百', '十', ''][index]}`
    })
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '')
}

function han(value: number): string {
  const parts = [1e8, 1e4, 1].map((scale) => section(Math.floor(value / scale) % 10_000))
  const text = parts.map((part, index) => part && `${part}${['億', '萬', ''][index]}`).join('')
  return text.replace(/^零/, '').replaceAll(/零+/g, '零')
}

test('reads whole numbers in Han numerals', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 999_999_999_999}), (value) => {
      const [found, ...others] = quantities(`有${han(value)}個`, 'zh')
      expect(others).toEqual([])
      expect([found?.low, found?.high]).toEqual([value, value])
    }),
    {numRuns: 2000}
  )
})

test('reads what it says', () => {
  const values = fc.integer({min: 11, max: 999_999}).map((value) => value * 1000)
  fc.assert(
    fc.property(values, languages, (value, lang) => {
      const plain = {start: 0, end: 0, low: value, high: value, text: ''}
      const [found] = quantities(say(plain, lang), lang)
      expect(found?.low).toBe(Number(value.toPrecision(6)))
    })
  )
})
