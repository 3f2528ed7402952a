import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Lattice, bestWay, chancesOf, eachBead} from '../../../pipeline/align/model/lattice.ts'
import {cellAt, wholeBand} from '../../../pipeline/align/search/band.ts'

const types = [
  {zh: 1, en: 1, prior: 0},
  {zh: 1, en: 2, prior: 0},
  {zh: 2, en: 1, prior: 0},
  {zh: 1, en: 0, prior: 0},
  {zh: 0, en: 1, prior: 0}
]

/** A lattice over all borders of two small texts, with scores as they come. */
const lattices = fc
  .tuple(fc.integer({min: 1, max: 3}), fc.integer({min: 1, max: 3}))
  .chain(([rows, columns]) => {
    const band = wholeBand(rows + 1, columns + 1)
    const size = band.start[rows + 1]! * types.length
    const scores = fc.array(fc.double({min: -4, max: 4, noNaN: true}), {
      minLength: size,
      maxLength: size
    })
    return scores.map((values): Lattice => {
      const lattice = {band, types, scores: Float32Array.from(values)}
      for (let row = 0; row <= rows; row++) {
        for (let column = 0; column <= columns; column++) {
          types.forEach(({zh, en}, index) => {
            const place = cellAt(band, row, column) * types.length + index
            if (cellAt(band, row - zh, column - en) < 0) lattice.scores[place] = -Infinity
          })
        }
      }

      return lattice
    })
  })

/** Every way through a lattice, with its score and the places of its beads. */
function everyWay({band, scores}: Lattice): Array<{score: number; places: number[]}> {
  const to = (row: number, column: number): Array<{score: number; places: number[]}> => {
    if (row === 0 && column === 0) return [{score: 0, places: []}]
    return types.flatMap(({zh, en}, index) => {
      const place = cellAt(band, row, column) * types.length + index
      if (scores[place] === -Infinity) return []
      return to(row - zh, column - en).map((way) => ({
        score: way.score + scores[place]!,
        places: [...way.places, place]
      }))
    })
  }

  const row = band.low.length - 1
  return to(row, band.high[row]! - 1)
}

test('the best way has the highest score of all', () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const best = Math.max(...everyWay(lattice).map(({score}) => score))
      const found = bestWay(lattice).reduce(
        (sum, {cell, type}) => sum + lattice.scores[cell * types.length + type]!,
        0
      )
      expect(found).toBeCloseTo(best, 4)
    })
  )
})

test('the chance of a bead is the share of the ways through it', () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const ways = everyWay(lattice).map(({score, places}) => ({weight: Math.exp(score), places}))
      const all = ways.reduce((sum, {weight}) => sum + weight, 0)
      const chances = chancesOf(lattice)
      eachBead(lattice, (place, cell, from) => {
        const own = ways.filter(({places}) => places.includes(place))
        const share = own.reduce((sum, {weight}) => sum + weight, 0) / all
        expect(chances.ofBead(place, cell, from)).toBeCloseTo(share, 4)
      })
    })
  )
})
