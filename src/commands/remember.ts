import type {Root} from 'mdast'
import {changesOf} from '../../pipeline/translate/changes.ts'
import {entriesOf} from '../../pipeline/translate/entries.ts'
import {queryOf} from '../../pipeline/translate/query-of.ts'
import {ledgerOf} from '../../pipeline/tree/index.ts'
import type {SqliteMemory} from '../memory/memory.ts'
import {makeMemory} from '../memory/place.ts'
import type {MemoryPlace} from '../memory/place.ts'
import {oneLine} from '../report/one-line.ts'
import {counted} from '../report/print.ts'

/** Whether a text without translation has all of it from a memory. */
export function isRecalled(tree: Root): boolean {
  const {missing, recalled} = ledgerOf(tree)
  return missing === 0 && recalled > 0
}

/**
 * Keep what people gave of a text in a memory.
 *
 * @param document The text's name.
 * @param where The memory, or where to make it: not before the text was understood.
 * @throws {InputError} Where the memory cannot be written.
 */
export async function remember(
  tree: Root,
  document: string,
  where: SqliteMemory | MemoryPlace
): Promise<void> {
  const memory = 'recall' in where ? where : await makeMemory(where)
  try {
    const changed = new Date().toISOString()
    const entries = entriesOf(tree, {document, changed, origin: 'given'})
    const known = await memory.recall(entries.map(queryOf))
    const count = await memory.remember(changesOf(entries, known))
    console.error(
      `${oneLine(memory.file)}: ${counted(entries.length, 'translation')}, ${count} new or changed`
    )
  } finally {
    if (memory !== where) memory.close()
  }
}
