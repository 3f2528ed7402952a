import type {Root} from 'mdast'
import {readBeads, unitPairs} from '../../pipeline/align/index.ts'
import type {Evidence, Similarity} from '../../pipeline/align/index.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {unitsOf} from '../../pipeline/tree/index.ts'
import type {UnitPair} from '../../pipeline/tree/index.ts'
import {readUtf8} from '../files/read.ts'
import {alignTrees} from './align-texts.ts'

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
 * @param similarity What tells besides how alike sentences are in meaning.
 * @throws {InputError} As `readGiven`, and where there is no translation.
 */
export async function givenPairs(
  beads: string | undefined,
  source: Root,
  target: Root | undefined,
  evidence: Pick<Evidence, 'dictionary' | 'pairs'>,
  similarity: Similarity | undefined
): Promise<UnitPair[] | undefined> {
  if (beads === undefined) return undefined
  if (!target) {
    throw new InputError(
      'Unexpected `--beads` without a translation to pair, expected a text and its translation'
    )
  }

  const given = await readGiven(beads, source, target)
  const pairing = {level: 'paragraph' as const, given, similarity}
  const {beads: all} = await alignTrees(source, target, evidence, pairing)
  return unitPairs(source, target, all)
}
