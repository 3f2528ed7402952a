import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {buildAutomaton, type Hit, leftmostLongest} from '../../pipeline/language/automaton.ts'

/** Every occurrence, found by looking everywhere. */
function search(patterns: readonly string[], text: string): Hit[] {
  return patterns.flatMap((pattern, index) =>
    Array.from(text, (_, start) => start)
      .filter((start) => text.startsWith(pattern, start))
      .map((start) => ({start, end: start + pattern.length, pattern: index}))
  )
}

function inOrder(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => a.end - b.end || a.start - b.start || a.pattern - b.pattern)
}

/** Few letters, so that patterns overlap, nest and repeat. */
const letters = fc.constantFrom('甲', '乙', 'a')
const patterns = fc.array(fc.string({unit: letters, minLength: 1, maxLength: 5}), {maxLength: 12})
const text = fc.string({
  unit: fc.oneof({weight: 9, arbitrary: letters}, fc.constant('中')),
  maxLength: 40
})

test('finds what a search everywhere finds', () => {
  fc.assert(
    fc.property(patterns, text, (keys, where) => {
      expect(inOrder(buildAutomaton(keys).findAll(where))).toEqual(inOrder(search(keys, where)))
    }),
    {numRuns: 1000}
  )
})

test('gives hits in order of their ends', () => {
  fc.assert(
    fc.property(patterns, text, (keys, where) => {
      const ends = buildAutomaton(keys)
        .findAll(where)
        .map(({end}) => end)
      expect(ends).toEqual(ends.toSorted((a, b) => a - b))
    })
  )
})

test('finds patterns that end inside others and patterns that are equal', () => {
  expect(buildAutomaton(['大模型', '模型', '型', '模型']).findAll('用大模型')).toEqual(
    expect.arrayContaining([
      {start: 1, end: 4, pattern: 0},
      {start: 2, end: 4, pattern: 1},
      {start: 2, end: 4, pattern: 3},
      {start: 3, end: 4, pattern: 2}
    ])
  )
})

test('finds nothing without patterns', () => {
  expect(buildAutomaton([]).findAll('甲乙')).toEqual([])
})

test('finds characters outside the basic plane by their code units', () => {
  expect(buildAutomaton(['𠮟', '😀']).findAll('a𠮟😀')).toEqual([
    {start: 1, end: 3, pattern: 0},
    {start: 3, end: 5, pattern: 1}
  ])
})

const hits = fc.array(
  fc.record({start: fc.nat(20), length: fc.integer({min: 1, max: 6})}).map(({start, length}) => ({
    start,
    end: start + length
  }))
)

test('chooses leftmost hits without overlap, of those that begin together the longest', () => {
  fc.assert(
    fc.property(hits, (all) => {
      const chosen = leftmostLongest(all)
      let free = 0
      for (const hit of chosen) {
        const open = all.filter(({start}) => start >= free)
        const first = Math.min(...open.map(({start}) => start))
        const last = Math.max(...open.filter(({start}) => start === first).map(({end}) => end))
        expect({start: hit.start, end: hit.end}).toEqual({start: first, end: last})
        free = hit.end
      }

      expect(all.filter(({start}) => start >= free)).toEqual([])
    })
  )
})
