import fc from 'fast-check'
import {expect, test} from 'vitest'
import {mostCovered} from '../../pipeline/language/exclusive.ts'

const stretch = (start: number, end: number) => ({start, end})

test.each([
  ['the longer of nested ones', [stretch(0, 2), stretch(0, 5), stretch(3, 5)], [stretch(0, 5)]],
  [
    'two where they cover more than one',
    [stretch(0, 3), stretch(0, 2), stretch(2, 5)],
    [stretch(0, 2), stretch(2, 5)]
  ],
  ['the first of two alike', [stretch(0, 4), stretch(2, 6)], [stretch(0, 4)]],
  ['both that touch', [stretch(0, 2), stretch(2, 4)], [stretch(0, 2), stretch(2, 4)]]
])('takes %s', (_, hits, chosen) => {
  expect(mostCovered(hits)).toEqual(chosen)
})

test('nothing apart covers more', () => {
  const hits = fc.array(
    fc
      .tuple(fc.nat(12), fc.integer({min: 1, max: 5}))
      .map(([start, length]) => stretch(start, start + length)),
    {maxLength: 8}
  )
  fc.assert(
    fc.property(hits, (all) => {
      const covered = (list: typeof all) => list.reduce((sum, {start, end}) => sum + end - start, 0)
      const isApart = (list: typeof all) =>
        list
          .toSorted((a, b) => a.start - b.start)
          .every(({start}, index, sorted) => start >= (sorted[index - 1]?.end ?? 0))
      const subsets = Array.from({length: 2 ** all.length}, (_, bits) =>
        all.filter((_, index) => bits & (1 << index))
      )
      const chosen = mostCovered(all)
      expect(isApart(chosen)).toBe(true)
      expect(covered(chosen)).toBe(Math.max(...subsets.filter(isApart).map(covered)))
    })
  )
})
