import {stat} from 'node:fs/promises'
import type {ExitCode} from '../../cli.ts'
import {openMemory} from '../../memory/place.ts'
import {oneLine} from '../../report/one-line.ts'
import {counted} from '../../report/print.ts'
import {placeOf} from './options.ts'
import type {MemoryOptions} from './options.ts'

/** Options of `duizhao memory stats`, as the command line gives them. */
export interface MemoryStatsOptions extends MemoryOptions {
  json?: boolean
}

/**
 * Print how much the memory holds.
 *
 * @throws {InputError} Where there is none, or it cannot be used.
 */
export async function memoryStats(options: MemoryStatsOptions): Promise<ExitCode> {
  const memory = await openMemory(await placeOf(options))
  try {
    const counts = memory.counts()
    const {size} = await stat(memory.file)
    if (options.json) {
      console.log(JSON.stringify({file: memory.file, bytes: size, ...counts}, undefined, 2))
      return 0
    }

    const {entries, sources, groups} = counts
    const kilobytes = Math.ceil(size / 1024).toLocaleString('en')
    console.log(
      `${oneLine(memory.file)}: ${counted(entries, 'translation')} of ${counted(sources, 'source')}, ${kilobytes} kB`
    )
    for (const {pair, origin, state, entries: count} of groups) {
      console.log(`${pair}: ${count} ${origin}, ${state}`)
    }

    return 0
  } finally {
    memory.close()
  }
}
