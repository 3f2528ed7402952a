import type {ExitCode} from '../../cli.ts'
import {readEntries} from '../../memory/exchange/read.ts'
import {makeMemory} from '../../memory/place.ts'
import {oneLine} from '../../report/one-line.ts'
import {counted} from '../../report/print.ts'
import {placeOf} from './options.ts'
import type {MemoryOptions} from './options.ts'

/**
 * Take translations into the memory, those of all files or none.
 *
 * @throws {InputError} Where a file cannot be read, or the memory not be written.
 */
export async function importMemory(
  files: readonly string[],
  options: MemoryOptions
): Promise<ExitCode> {
  const place = await placeOf(options)
  const now = new Date().toISOString()
  const lists = []
  for (const file of files) lists.push({file, entries: await readEntries(file, now)})
  const memory = await makeMemory(place)
  try {
    const changed = await memory.remember(lists.flatMap(({entries}) => entries))
    for (const {file, entries} of lists) {
      console.log(`${oneLine(file)}: ${counted(entries.length, 'translation')}`)
    }

    console.log(`${oneLine(memory.file)}: ${changed} new or changed`)
    return 0
  } finally {
    memory.close()
  }
}
