/** A shape of bead: how many Chinese units, how many English ones. */
export interface BeadType {
  zh: number
  en: number
  /** Natural logarithm of how often it is met. */
  prior: number
}

type Frequency = readonly [zh: number, en: number, perMille: number]

function toTypes(frequencies: readonly Frequency[]): BeadType[] {
  return frequencies.map(([zh, en, perMille]) => ({zh, en, prior: Math.log(perMille / 1000)}))
}

/** Of sentences. */
export const sentenceTypes: readonly BeadType[] = toTypes([
  [1, 1, 660],
  [1, 2, 160],
  [2, 1, 60],
  [1, 3, 45],
  [3, 1, 6],
  [2, 2, 15],
  [1, 4, 18],
  [4, 1, 1.5],
  [2, 3, 8],
  [3, 2, 4],
  [1, 5, 4],
  [1, 6, 1],
  [2, 4, 2],
  [3, 3, 2],
  [5, 1, 0.5],
  [6, 1, 0.2],
  [1, 0, 10],
  [0, 1, 10]
])

/** Of paragraphs: translators mostly keep them. */
export const paragraphTypes: readonly BeadType[] = toTypes([
  [1, 1, 900],
  [1, 2, 25],
  [2, 1, 25],
  [1, 3, 6],
  [3, 1, 6],
  [2, 2, 2],
  [1, 4, 3],
  [4, 1, 3],
  [2, 3, 1],
  [3, 2, 1],
  [3, 3, 0.5],
  [1, 0, 22],
  [0, 1, 22]
])

/** Of turns: they are joined only where one text does not mark who speaks. */
export const turnTypes: readonly BeadType[] = toTypes([
  [1, 1, 930],
  [1, 2, 10],
  [2, 1, 10],
  [1, 3, 6],
  [3, 1, 6],
  [2, 3, 1],
  [3, 2, 1],
  [1, 5, 2],
  [5, 1, 2],
  [1, 0, 15],
  [0, 1, 15]
])

/** Of units that must not be joined. */
export const singleTypes: readonly BeadType[] = toTypes([
  [1, 1, 900],
  [1, 0, 50],
  [0, 1, 50]
])

/** How many beads of the general kind the beads of a text are mixed with. */
const general = 200

/** The types with priors as a text has them, judged by a first run. */
export function adaptTypes(
  types: readonly BeadType[],
  beads: ReadonlyArray<{zhCount: number; enCount: number}>
): BeadType[] {
  const counts = types.map(({zh, en, prior}) => {
    const met = beads.filter((bead) => bead.zhCount === zh && bead.enCount === en).length
    return general * Math.exp(prior) + met
  })
  const total = counts.reduce((sum, count) => sum + count, 0)
  return types.map((type, index) => ({...type, prior: Math.log(counts[index]! / total)}))
}
