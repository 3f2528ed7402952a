import {numbers} from '../random.ts'
import type {GoldBead, GoldDocument} from './gold.ts'

/** A share of the sentences, and seeds: what was learnt from is not what is tried. */
export const deletions = {share: 0.05, learnt: 1, tried: [11, 12, 13]}

/**
 * A document from which some sentences of either side are gone, each with the same chance. What is left
 * of a bead without its other side is omitted or added: each sentence alone.
 *
 * @param share Of the sentences, 0 to 1.
 * @param seed Documents of one seed are the same each time.
 */
export function withDeletions(document: GoldDocument, share: number, seed: number): GoldDocument {
  const draw = numbers(seed)
  const [zh, en] = [document.zh, document.en].map((side) => keptOf(side, share, draw))
  const gold = document.gold.flatMap(([own, other]): GoldBead[] => {
    const left = own.flatMap((index) => zh!.place.get(index) ?? [])
    const right = other.flatMap((index) => en!.place.get(index) ?? [])
    if (left.length > 0 && right.length > 0) return [[left, right]]
    const alone = left.map((index): GoldBead => [[index], []])
    return [...alone, ...right.map((index): GoldBead => [[], [index]])]
  })
  return {...document, zh: zh!.texts, en: en!.texts, gold}
}

function keptOf(side: readonly string[], share: number, draw: () => number) {
  const place = new Map<number, number>()
  const texts = side.filter((_, index) => {
    const stays = draw() >= share
    if (stays) place.set(index, place.size)
    return stays
  })
  return {place, texts}
}
