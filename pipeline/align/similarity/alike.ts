import type {Clue} from '../model/describe.ts'
import type {Band} from '../search/band.ts'
import type {Pair} from '../search/pair.ts'
import type {Beside, Nearness} from './nearness.ts'

/** What is known of the texts besides how alike their units are. */
export interface Known {
  /** Lengths of the units; longer ones count for more of a bead. */
  zhLength: Float64Array
  enLength: Float64Array
  /** Windows over units. */
  band: Band
  /** How the units were paired before: by them it is known how alike right pairs are. */
  pairs: ReadonlyArray<Omit<Pair, 'own'>>
}

/** Pairs below which nothing is known of the likeness of right ones. */
const few = 8
/** Units by which earlier pairs are shifted to make wrong ones. */
const shifts = [-5, -4, -3, 3, 4, 5]
/** What likeness may say of one bead, for or against it. */
const loudest = 6
/** Words and likeness tell much the same: what likeness says counts for so much. */
const share = 0.5

/**
 * Judge beads by likeness: each unit by how alike it is to all of the bead's other side together. How
 * alike units of right and wrong beads are differs between embeddings and texts; it is learnt from the
 * pairs found before and from the same pairs shifted, as two normal distributions of one variance.
 * Where they are the same, likeness says nothing.
 *
 * @returns Nothing where too little is known.
 */
export function makeAlike(nearness: Nearness, known: Known): Clue | undefined {
  const each = makeCosines(nearness, known)
  const right: number[] = []
  const wrong: number[] = []
  for (const {zh, zhCount, en, enCount} of known.pairs) {
    if (zhCount === 0 || enCount === 0) continue
    const place = [zh, zh + zhCount, en, en + enCount] as const
    each(...place, (value) => void right.push(value))
    for (const shift of shifts) {
      each(
        place[0],
        place[1],
        place[2] + shift,
        place[3] + shift,
        (value) => void wrong.push(value)
      )
    }
  }

  if (right.length < few || wrong.length < few) return undefined
  const [own, other] = [spread(right), spread(wrong)]
  const variance = Math.max(1e-6, (own.variance + other.variance) / 2)
  const middle = (own.mean + other.mean) / 2
  const slope = (share * Math.max(0, own.mean - other.mean)) / variance
  return ({zh, en}, row, column) => {
    if (zh === 0 || en === 0) return 0
    let total = 0
    each(row - zh, row, column - en, column, (value) => {
      total += Math.max(-loudest, Math.min(loudest, slope * (value - middle)))
    })
    return total / 2
  }
}

/** Visits for each unit of a bead the cosine of it and the bead’s other side. */
type EachCosine = (
  zh: number,
  zhEnd: number,
  en: number,
  enEnd: number,
  visit: (cosine: number) => undefined
) => undefined

/** Joined units have the sum of their vectors, each as long as its unit. */
function makeCosines({between, ...beside}: Nearness, known: Known): EachCosine {
  const {zhLength, enLength, band} = known
  const turned: Nearness['between'] = (en, zh) => between(zh, en)
  return (zh, zhEnd, en, enEnd, visit) => {
    if (en < 0 || zhEnd > band.low.length || enEnd > enLength.length) return
    for (const [own, ownEnd, from, to, length, likeness, inner] of [
      [zh, zhEnd, en, enEnd, enLength, between, beside.en],
      [en, enEnd, zh, zhEnd, zhLength, turned, beside.zh]
    ] as const) {
      const norm = normOf(length, from, to, inner)
      for (let unit = own; unit < ownEnd; unit++) {
        let dot = 0
        for (let one = from; one < to; one++) dot += length[one]! * likeness(unit, one)
        const cosine = dot / norm
        if (Number.isFinite(cosine)) visit(cosine)
      }
    }
  }
}

/** The length of a sum of vectors. */
function normOf(length: Float64Array, from: number, to: number, beside: Beside): number {
  let square = 0
  for (let one = from; one < to; one++) {
    square += length[one]! ** 2
    for (let later = one + 1; later < to; later++) {
      square += 2 * length[one]! * length[later]! * beside(one, later)
    }
  }

  return Math.sqrt(square)
}

function spread(values: readonly number[]): {mean: number; variance: number} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {mean, variance: squares / values.length}
}
