import type {Root} from 'mdast'
import type {Memory, Recollection} from '../../pipeline/translate/memory.ts'
import {labelQuery, labelsOf} from '../../pipeline/translate/labels.ts'
import {queriesOf} from '../../pipeline/translate/queries.ts'

/** Proposals that a worksheet shows of a unit. */
const most = 2

interface Asking {
  /** The text's name. */
  document: string
  memory: Memory
  /** Whether there is no translation, so that like sources help. */
  isAlone: boolean
}

/** Ask a memory of all units of a text; what it says, by their ids. */
export async function recollectionsOf(
  tree: Root,
  {document, memory, isAlone}: Asking
): Promise<Map<string, Recollection>> {
  const queries = [
    ...queriesOf(tree, document, isAlone ? most : 0),
    ...labelsOf(tree).map((label) => labelQuery(label, tree, document))
  ]
  const found = await memory.recall(queries)
  return new Map(queries.map(({place}, at) => [place.unit, found[at] ?? {proposals: []}]))
}
