import {type Aligned, keyOf} from './gold.ts'

/** How well sentences without counterpart are found. */
export interface Alone {
  wanted: number
  recall: number
  precision: number
}

/** Count the beads of documents that have one side only. */
export function aloneOf(documents: readonly Aligned[]): Alone {
  const count = {wanted: 0, found: 0, right: 0}
  for (const {gold, beads} of documents) {
    const wanted = new Set(gold.filter(isAlone).map((bead) => keyOf(...bead)))
    const found = beads
      .map(({source, target}) => [source, target] as const)
      .filter(isAlone)
      .map((bead) => keyOf(...bead))
    count.wanted += wanted.size
    count.found += found.length
    count.right += found.filter((key) => wanted.has(key)).length
  }

  const {wanted, found, right} = count
  return {wanted, recall: right / wanted, precision: right / found}
}

function isAlone([zh, en]: readonly [readonly number[], readonly number[]]): boolean {
  return zh.length === 0 || en.length === 0
}
