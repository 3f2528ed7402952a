import {cellAt} from '../search/band.ts'
import {type Lattice, chancesOf} from './lattice.ts'

/** Share of beads without counterpart that the learnt weights stand for, and beads that it counts as. */
const usual = {share: 0.06, beads: 100}
/** How far a text's own share is followed, and up to which: what expects much finds more. */
const followed = {trust: 0.9, most: 0.15}

/**
 * Fit a lattice to how much of its text was omitted or added: translators leave out a sentence of
 * twenty in one book and none in another. The share is that which the lattice itself expects (a step
 * of expectation maximisation).
 *
 * @param lattice Its scores of beads without counterpart are changed.
 */
export function fitLone(lattice: Lattice): undefined {
  const {types, scores} = lattice
  const isLone = types.map(({zh, en}) => zh === 0 || en === 0)
  const share = Math.min(followed.most, shareOf(lattice, isLone))
  const bonus = followed.trust * Math.log(share / usual.share)
  for (let place = 0; place < scores.length; place++) {
    if (isLone[place % types.length]) scores[place]! += bonus
  }
}

function shareOf(lattice: Lattice, isLone: readonly boolean[]): number {
  const {band, types, scores} = lattice
  const chances = chancesOf(lattice)
  let lone = usual.share * usual.beads
  // A way meets one border more than it has beads.
  let all = usual.beads - 1
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row]!; column < band.high[row]!; column++) {
      const cell = cellAt(band, row, column)
      all += chances.ofBorder(cell)
      for (let type = 0; type < types.length; type++) {
        const place = cell * types.length + type
        if (!isLone[type] || scores[place] === -Infinity) continue
        const {zh, en} = types[type]!
        lone += chances.ofBead(place, cell, cellAt(band, row - zh, column - en))
      }
    }
  }

  return lone / all
}
