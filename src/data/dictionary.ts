import {readFile} from 'node:fs/promises'
import {decodeDictionary, type Dictionary} from '../../pipeline/align/dictionary/index.ts'

/**
 * Load the compact index of CC-CEDICT that is built when the project is prepared.
 *
 * @throws Error where it was not built: `npm run prepare` builds it.
 */
export async function loadDictionary(): Promise<Dictionary> {
  return decodeDictionary(await readFile(new URL(import.meta.resolve('#data/cedict.bin'))))
}
