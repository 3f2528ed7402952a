import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {clausesOf} from '../../../pipeline/align/model/clauses.ts'

test.each([
  ['他走了，除非下雨；不然他會回來。', 'zh', ['他走了，', '除非下雨；', '不然他會回來。']],
  ['她說：「好。」', 'zh', ['她說：', '「好。', '」']],
  ['沒有標點', 'zh', ['沒有標點']],
  [
    'He left, unless it rains, and he came back when he could.',
    'en',
    ['He left,', ' unless it rains,', ' and he came back ', 'when he could.']
  ],
  ['At 3.5 metres it stops.', 'en', ['At 3.5 metres it stops.']]
] as const)('the clauses of `%s`', (text, lang, expected) => {
  expect(clausesOf(text, lang)).toEqual(expected)
})

test('clauses give the unit back', () => {
  const text = fc.oneof(fc.string({unit: 'binary'}), fc.stringMatching(/^[甲乙，。a-z,. ]{0,30}$/))
  fc.assert(
    fc.property(text, fc.constantFrom('zh', 'en'), (unit, lang) => {
      expect(clausesOf(unit, lang).join('')).toBe(unit)
    })
  )
})
