import path from 'node:path'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {explainWriting} from '../files/explain.ts'
import {makeFolder} from '../files/make-folder.ts'
import {exists} from '../files/read.ts'
import {SqliteMemory} from './memory.ts'

/** Where a memory lies unless something else is said, from the working folder. */
export const defaultFile = path.join('.duizhao', 'memory.sqlite')

/** What is said of where a memory lies; the first counts. */
export interface MemoryPlace {
  /** Of `--memory`, from the working folder. */
  option: string | undefined
  /** Of `duizhao.yaml`, from the working folder. */
  configured: string | undefined
}

/**
 * Open the memory that is there.
 *
 * @param isMade Whether it will be made where there is none.
 * @returns Nothing where there is none.
 * @throws {InputError} Where it cannot be used, or an option names one that is not there.
 */
export async function findMemory(
  {option, configured}: MemoryPlace,
  isMade = false
): Promise<SqliteMemory | undefined> {
  const file = option ?? configured ?? defaultFile
  if (await exists(file)) return new SqliteMemory(file)
  if (option !== undefined && !isMade) throw missing(file)
  return undefined
}

/**
 * Open the memory that must be there.
 *
 * @throws {InputError} Where there is none, or it cannot be used.
 */
export async function openMemory(place: MemoryPlace): Promise<SqliteMemory> {
  const memory = await findMemory(place)
  if (memory) return memory
  throw missing(place.configured ?? defaultFile)
}

/**
 * Open a memory; where there is none, make it with its folder.
 *
 * @throws {InputError} Where it cannot be made or used.
 */
export async function makeMemory({option, configured}: MemoryPlace): Promise<SqliteMemory> {
  const file = option ?? configured ?? defaultFile
  try {
    await makeFolder(path.dirname(file), [])
  } catch (error) {
    throw new InputError(`Cannot make the memory \`${file}\`: ${explainWriting(error)}`)
  }

  return new SqliteMemory(file)
}

function missing(file: string): InputError {
  return new InputError(
    `Missing memory \`${file}\`, expected a file; fill it with \`duizhao memory import FILE\`, or name another with \`--memory\``
  )
}
