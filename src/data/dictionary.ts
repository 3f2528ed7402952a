import {fileURLToPath} from 'node:url'
import {decodeDictionary, type Dictionary} from '../../pipeline/align/dictionary/index.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {readBytes} from '../files/read.ts'

let loaded: Promise<Dictionary> | undefined

/**
 * Load the compact index of CC-CEDICT that is built when the project is prepared; it is read once.
 *
 * @throws {InputError} Where it was not built.
 */
export function loadDictionary(): Promise<Dictionary> {
  loaded ??= readDictionary()
  return loaded
}

async function readDictionary(): Promise<Dictionary> {
  const reading = await readBytes(fileURLToPath(import.meta.resolve('#data/cedict.bin')))
  if ('bytes' in reading) return decodeDictionary(reading.bytes)
  throw new InputError(
    'Missing `data/cedict.bin`, expected the dictionary that `npm run prepare` builds; run it in the folder of duizhao'
  )
}
