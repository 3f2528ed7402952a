import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {gramsOf, looseForm} from '../../pipeline/language/grams.ts'
import {similarity} from '../../pipeline/language/similarity.ts'

/** Optimal string alignment as textbooks have it, over the whole table. */
function distance(one: readonly string[], other: readonly string[]): number {
  const table = Array.from({length: one.length + 1}, (_, i) =>
    Array.from({length: other.length + 1}, (_, j) => (i === 0 ? j : j === 0 ? i : 0))
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      table[i]![j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + Number(one[i - 1] !== other[j - 1]),
        i > 1 && j > 1 && isSwap ? at(i - 2, j - 2) + 1 : Infinity
      )
    }
  }

  return at(one.length, other.length)
}

describe('similarity', () => {
  test.each([
    ['蜂蜜很甜', '蜂蜜很甜', 1],
    ['蜂蜜很甜', '蜂蜜不甜', 3 / 4],
    ['蜂蜜很甜', '蜜蜂很甜', 3 / 4],
    ['蜂蜜很甜', '蜂蜜甜', 3 / 4],
    ['蜂蜜', '', 0],
    ['', '', 1],
    ['𠮷野家', '吉野家', 2 / 3],
    ['甲', '乙', 0]
  ])('of %j and %j is %d', (one, other, score) => {
    expect(similarity(one, other)).toBeCloseTo(score, 12)
    expect(similarity(other, one)).toBeCloseTo(score, 12)
  })

  test('is that of the whole table, and 0 below what is asked for', () => {
    const text = fc.string({unit: fc.constantFrom('甲', '乙', '丙', '𠮷'), maxLength: 24})
    const least = fc.constantFrom(0, 0.5, 0.75, 0.9)
    fc.assert(
      fc.property(text, text, least, (one, other, least) => {
        const [a, b] = [[...one], [...other]]
        const length = Math.max(a.length, b.length)
        const score = length === 0 ? 1 : 1 - distance(a, b) / length
        expect(similarity(one, other, least)).toBeCloseTo(score >= least ? score : 0, 12)
      }),
      {numRuns: 1000}
    )
  })
})

describe('grams', () => {
  test('are triples, of short texts pairs as well', () => {
    expect(gramsOf('')).toEqual([])
    expect(gramsOf('甲')).toEqual(['甲'])
    expect(gramsOf('甲乙丙')).toEqual(['甲乙', '乙丙', '甲乙丙'])
    expect(gramsOf('甲乙丙', true)).toEqual(['甲乙', '乙丙'])
    expect(gramsOf('甲甲甲甲', true)).toEqual(['甲甲'])
    expect(
      gramsOf('一二三四五六七八九十百千萬億兆京垓秭').every((gram) => [...gram].length === 3)
    ).toBe(true)
  })

  test('do not tell scripts, case, white space or punctuation apart', () => {
    expect(looseForm('「蜂蜜」 很甜， GPT')).toBe(looseForm('“蜂蜜”很甜,gpt'))
    expect(looseForm('養了六隻')).toBe(looseForm('养了六只'))
  })

  test('of texts of nearly one length are shared', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'天地玄黃宇宙洪荒日月盈昃'),
      minLength: 8,
      maxLength: 20
    })
    fc.assert(
      fc.property(text, (kept) => {
        const sought = [...kept].toSpliced(3, 1).join('')
        const own = new Set(gramsOf(kept))
        expect(gramsOf(sought, true).some((gram) => own.has(gram))).toBe(true)
      })
    )
  })
})
