import {InputError} from '../../tree/input-error.ts'

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
