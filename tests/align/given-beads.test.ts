import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {gapsAround, joinGaps} from '../../pipeline/align/given/around.ts'
import {type GivenBead, readBeads} from '../../pipeline/align/given/beads-file.ts'

const sizes = {source: 4, target: 4}

test('a file of beads is read as people leave it', () => {
  const text = 'source\ttarget\tscore\n0\t0,1\t0.4\twords\n\n2\t\t0\r\n\t3\n'
  expect(readBeads(text, 'b.tsv', sizes)).toEqual([
    {source: [0], target: [0, 1]},
    {source: [2], target: []},
    {source: [], target: [3]}
  ])
})

test.each([
  ['0\tx\n', /b\.tsv:1: Unexpected bead, expected indices with commas as target, not `x`/],
  ['0\t0\n1\t0\n', /b\.tsv:2: Unexpected bead, expected target 0 once, and line 1 has it/],
  ['4\t0\n', /b\.tsv:1: Unexpected bead, expected no source 4, for there are 4/],
  ['0,2\t0\n', /expected source indices that follow each other, not `0,2`/]
])('what cannot be is named: %j', (text, message) => {
  expect(() => readBeads(text, 'b.tsv', sizes)).toThrow(message)
})

/** Beads that rise on both sides, with what is left out between them. */
const risen = fc
  .array(
    fc.record({
      skip: fc.tuple(fc.nat(2), fc.nat(2)),
      size: fc.tuple(fc.integer({min: 1, max: 2}), fc.integer({min: 1, max: 2}))
    }),
    {maxLength: 4}
  )
  .map((steps) => {
    const at = {source: 0, target: 0}
    const given = steps.map(({skip: [left, right], size: [rows, columns]}): GivenBead => {
      const [source, target] = [at.source + left, at.target + right]
      at.source = source + rows
      at.target = target + columns
      const range = (from: number, count: number) => Array.from({length: count}, (_, i) => from + i)
      return {source: range(source, rows), target: range(target, columns)}
    })
    return {given, sizes: {source: at.source + 1, target: at.target + 2}}
  })

test('every unit is in one bead, and what is given stays', () => {
  fc.assert(
    fc.property(risen, ({given, sizes: own}) => {
      const gaps = gapsAround(given, own).map((gap) => {
        const [source, target] = [gap.source, gap.target].map((side) => side.map((_, at) => at))
        return {gap, beads: [{source: source!, target: target!, score: 0.5}]}
      })
      const beads = joinGaps(given, own, gaps)
      for (const side of ['source', 'target'] as const) {
        const all = beads.flatMap((bead) => bead[side]).toSorted((a, b) => a - b)
        expect(all).toEqual(Array.from({length: own[side]}, (_, at) => at))
      }

      const kept = beads
        .filter(({isGiven}) => isGiven === true)
        .map(({source, target}) => ({source, target}))
      expect(kept).toEqual(given)
    })
  )
})
