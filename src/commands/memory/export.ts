import path from 'node:path'
import process from 'node:process'
import {VFile} from 'vfile'
import type {ExitCode} from '../../cli.ts'
import {writeAll} from '../../files/write.ts'
import {memoryForms} from '../../memory/exchange/print.ts'
import {openMemory} from '../../memory/place.ts'
import {placeOf} from './options.ts'
import type {MemoryOptions} from './options.ts'

/** Options of `duizhao memory export`, as the command line gives them. */
export interface MemoryExportOptions extends MemoryOptions {
  format?: keyof typeof memoryForms
  out?: string
}

/**
 * Print the memory, or write it into a file, whose ending tells the form where no option does.
 *
 * @throws {InputError} Where there is no memory, or the file cannot be written.
 */
export async function exportMemory(options: MemoryExportOptions): Promise<ExitCode> {
  const {out} = options
  const isLines = out !== undefined && path.extname(out).toLowerCase() === '.jsonl'
  const print = memoryForms[options.format ?? (isLines ? 'jsonl' : 'tmx')]
  const memory = await openMemory(await placeOf(options))
  try {
    const value = print(memory.entries())
    if (out === undefined) process.stdout.write(value)
    else await writeAll([new VFile({path: out, value})], [memory.file])
    return 0
  } finally {
    memory.close()
  }
}
