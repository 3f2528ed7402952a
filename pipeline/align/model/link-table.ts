import type {Band} from '../search/band.ts'
import type {Grid} from '../search/grid.ts'
import type {Likelihoods} from '../search/likelihood.ts'

/** How strongly single units of both sides are linked, per root of tokens. */
export interface LinkTable {
  /** 0 outside the band. */
  at(row: number, column: number): number
  /** For each unit its strongest link in the band. */
  zh: Float32Array
  en: Float32Array
}

/** Look up the links of a band once. */
export function makeLinkTable({zh, en}: Grid, likelihoods: Likelihoods, band: Band): LinkTable {
  const best = {zh: new Float32Array(zh.length.length), en: new Float32Array(en.length.length)}
  const {low, high, start} = band
  const all = new Float32Array(start[low.length]!)
  for (let row = 0; row < best.zh.length; row++) {
    for (let column = low[row]!; column < high[row]!; column++) {
      const link = likelihoods.link(row + 1, column + 1)
      all[start[row]! + column - low[row]!] = link
      if (link > best.zh[row]!) best.zh[row] = link
      if (link > best.en[column]!) best.en[column] = link
    }
  }

  return {
    ...best,
    at: (row, column) =>
      column < low[row]! || column >= high[row]! ? 0 : all[start[row]! + column - low[row]!]!
  }
}
