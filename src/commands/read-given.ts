import type {Root} from 'mdast'
import {alignAround, readBeads, unitPairs} from '../../pipeline/align/index.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {unitsOf} from '../../pipeline/tree/index.ts'
import type {UnitPair} from '../../pipeline/tree/index.ts'
import {readUtf8} from '../files/read.ts'

/**
 * Read beads of the paragraphs of two texts.
 *
 * @throws {InputError} Where the file cannot be read, or names paragraphs that are not there.
 */
export async function readGiven(path: string, source: Root, target: Root) {
  const sizes = {source: unitsOf(source).length, target: unitsOf(target).length}
  return readBeads(await readUtf8(path), path, sizes)
}

/**
 * The pairs that people gave, and between them those that are found.
 *
 * @param target The translation; nothing where there is none to pair.
 * @throws {InputError} As `readGiven`, and where there is no translation.
 */
export async function givenPairs(
  beads: string | undefined,
  source: Root,
  target: Root | undefined,
  evidence: Parameters<typeof alignAround>[2]
): Promise<UnitPair[] | undefined> {
  if (beads === undefined) return undefined
  if (!target) {
    throw new InputError(
      'Unexpected `--beads` without a translation to pair, expected a text and its translation'
    )
  }

  const given = await readGiven(beads, source, target)
  return unitPairs(source, target, alignAround(source, target, evidence, given).beads)
}
