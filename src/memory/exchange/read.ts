import path from 'node:path'
import {readTmx} from '../../../pipeline/read/tmx/index.ts'
import type {Entry} from '../../../pipeline/translate/memory.ts'
import {InputError} from '../../../pipeline/tree/input-error.ts'
import {readInput, readUtf8} from '../../files/read.ts'
import {fromTmx} from './from-tmx.ts'
import {readJsonLines} from './json-lines.ts'

/** The largest memory that is read, in MiB. */
const largest = 256

/**
 * Read the entries of a file: TMX of any tool, or JSON Lines of ours.
 *
 * @param now For what does not say when it was changed; see `Entry.changed`.
 * @throws {InputError} Where it cannot be read, or has nothing in Chinese and English.
 */
export async function readEntries(file: string, now: string): Promise<Entry[]> {
  const entries = await readAny(file, now)
  if (entries.length > 0) return entries
  throw new InputError(
    `Missing translations in \`${file}\`, expected pairs of Chinese and English; name another file`
  )
}

async function readAny(file: string, now: string): Promise<Entry[]> {
  const extension = path.extname(file).toLowerCase()
  if (extension === '.jsonl') return readJsonLines(await readUtf8(file, largest), file)
  if (extension === '.tmx') {
    const {value} = await readInput(file, largest)
    return fromTmx(readTmx(Buffer.from(value), file), now)
  }

  const named = extension ? `extension \`${extension}\`` : 'name without extension'
  throw new InputError(
    `Unexpected ${named} of \`${file}\`, expected .tmx or .jsonl; export it as TMX 1.4 or rename it`
  )
}
