import fc from 'fast-check'
import {expect, test} from 'vitest'
import {matchInOrder} from '../../pipeline/language/match-in-order.ts'

const none = undefined

test.each([
  [[0.1, 0.5, 0.9], [0.5], [none, 0, none]],
  [
    [0.1, 0.5, 0.9],
    [0.12, 0.8],
    [0, none, 1]
  ],
  [[0.5], [0.1, 0.5, 0.9], [1]],
  [[0.2, 0.3], [], [none, none]],
  [[], [0.4], []]
])('%j with %j', (one, other, matches) => {
  expect(matchInOrder(one, other)).toEqual(matches)
})

test('matches as many as may be, in order', () => {
  const places = fc
    .array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 8})
    .map((list) => list.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(places, places, (one, other) => {
      const matched = matchInOrder(one, other).filter((index) => index !== undefined)
      expect(matched).toHaveLength(Math.min(one.length, other.length))
      expect(matched).toEqual([...new Set(matched)].toSorted((a, b) => a - b))
    })
  )
})
