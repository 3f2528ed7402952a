import {loadConfiguration} from '../../configuration/load.ts'
import type {MemoryPlace} from '../../memory/place.ts'

/** Options of commands that use a memory, as the command line gives them. */
export interface MemoryOptions {
  memory?: string
  config?: string
}

/**
 * What is said of where the memory lies, for a command that has no text of its own: `duizhao.yaml` is
 * that of the working folder.
 *
 * @throws {InputError} Where the configuration cannot be used.
 */
export async function placeOf({memory, config}: MemoryOptions): Promise<MemoryPlace> {
  const configuration = await loadConfiguration('text', config)
  return {option: memory, configured: configuration.memory}
}
