import {InputError} from '../../tree/input-error.ts'
import type {Bead} from '../evidence.ts'

/** Units that a person has paired: indices of both sides, from 0. */
export interface GivenBead {
  source: number[]
  target: number[]
}

/**
 * Read beads from tab-separated values as `tsv` prints them: the first two columns count, and lines
 * may be left out.
 *
 * @param path Of the file, for messages.
 * @param sizes How many units both sides have.
 * @throws {InputError} Where a line has no indices, one that no unit has, or one that was given before.
 */
export function readBeads(
  text: string,
  path: string,
  sizes: {source: number; target: number}
): GivenBead[] {
  const seen = {source: new Map<number, number>(), target: new Map<number, number>()}
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  return lines.flatMap((line, at) => {
    if (line.trim() === '' || (at === 0 && line.startsWith('source\t'))) return []
    const where = {path, line: at + 1}
    const [own = '', other = ''] = line.split('\t')
    const source = indicesIn(own, 'source', where)
    const target = indicesIn(other, 'target', where)
    for (const side of ['source', 'target'] as const) {
      for (const index of side === 'source' ? source : target) {
        const before = seen[side].get(index)
        if (index >= sizes[side])
          throw fault(where, `no ${side} ${index}, for there are ${sizes[side]}`)
        if (before !== undefined)
          throw fault(where, `${side} ${index} once, and line ${before} has it`)
        seen[side].set(index, at + 1)
      }
    }

    return source.length + target.length > 0 ? [{source, target}] : []
  })
}

interface Where {
  path: string
  line: number
}

function indicesIn(cell: string, side: string, where: Where): number[] {
  if (cell.trim() === '') return []
  if (!/^\s*\d+(?:\s*,\s*\d+)*\s*$/.test(cell)) {
    throw fault(where, `indices with commas as ${side}, not \`${cell.trim().slice(0, 20)}\``)
  }

  const indices = cell.split(',').map(Number)
  if (indices.every((index, at) => at === 0 || index === indices[at - 1]! + 1)) return indices
  throw fault(where, `${side} indices that follow each other, not \`${cell.trim()}\``)
}

function fault({path, line}: Where, expected: string): InputError {
  return new InputError(`${path}:${line}: Unexpected bead, expected ${expected}; mend the line`)
}

/** Pairs the units of a gap; indices count in what it is given. */
export type PairGap = (source: readonly number[], target: readonly number[]) => Bead[]

/**
 * Take beads as they are given, and pair what they leave out between those that never go back.
 *
 * @param sizes How many units both sides have.
 * @returns All beads, in the order of the source; the given ones have score 1.
 */
export function pairAround(
  given: readonly GivenBead[],
  sizes: {source: number; target: number},
  pairGap: PairGap
): Bead[] {
  const taken = {
    source: new Set(given.flatMap(({source}) => source)),
    target: new Set(given.flatMap(({target}) => target))
  }
  const beads: Bead[] = given.map((bead) => ({...bead, score: Number(isPaired(bead))}))
  let from = {source: 0, target: 0}
  const close = (source: number, target: number) => {
    const free = (side: 'source' | 'target', end: number) =>
      Array.from({length: end - from[side]}, (_, at) => from[side] + at).filter(
        (index) => !taken[side].has(index)
      )
    beads.push(...pairFree(free('source', source), free('target', target), pairGap))
  }
  for (const {source, target} of anchorsOf(given)) {
    close(source[0]!, target[0]!)
    from = {source: source.at(-1)! + 1, target: target.at(-1)! + 1}
  }

  close(sizes.source, sizes.target)
  return inOrder(beads)
}

function isPaired({source, target}: GivenBead): boolean {
  return source.length > 0 && target.length > 0
}

/** The given beads of both sides, as far as they rise in both. */
function anchorsOf(given: readonly GivenBead[]): GivenBead[] {
  const anchors: GivenBead[] = []
  for (const bead of given.filter(isPaired).toSorted((a, b) => a.source[0]! - b.source[0]!)) {
    if (bead.target[0]! > (anchors.at(-1)?.target.at(-1) ?? -1)) anchors.push(bead)
  }

  return anchors
}

function pairFree(source: readonly number[], target: readonly number[], pairGap: PairGap): Bead[] {
  if (source.length > 0 && target.length > 0) {
    return pairGap(source, target).map((bead) => ({
      ...bead,
      source: bead.source.map((index) => source[index]!),
      target: bead.target.map((index) => target[index]!)
    }))
  }

  return [
    ...source.map((index) => ({source: [index], target: [], score: 0})),
    ...target.map((index) => ({source: [], target: [index], score: 0}))
  ]
}

/** In the order of the source; what stands only in the target comes before what follows it there. */
function inOrder(beads: readonly Bead[]): Bead[] {
  const paired = beads.filter(isPaired).toSorted((a, b) => a.target[0]! - b.target[0]!)
  const rank = ({source, target}: Bead): number => {
    if (source[0] !== undefined) return source[0]
    const next = paired.find((bead) => bead.target[0]! > target[0]!)
    return next ? next.source[0]! - 0.5 : Infinity
  }
  return beads
    .map((bead) => ({bead, rank: rank(bead)}))
    .toSorted((a, b) => a.rank - b.rank || (a.bead.target[0] ?? 0) - (b.bead.target[0] ?? 0))
    .map(({bead}) => bead)
}
