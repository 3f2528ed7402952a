import path from 'node:path'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {parseRecord} from '../../pipeline/yaml/index.ts'
import {exists, readInput} from '../files/read.ts'
import {configurationFile} from './schema.ts'
import type {ConfigurationFile} from './schema.ts'

/**
 * Load the configuration of a text.
 *
 * @param text Path of the text; `duizhao.yaml` is looked for beside it.
 * @param given Path of a configuration that must be there.
 * @returns What it says, with its paths made relative to the working folder; empty where there is
 *   none.
 * @throws {InputError} Where it cannot be used, with line and column.
 */
export async function loadConfiguration(text: string, given?: string): Promise<ConfigurationFile> {
  const file = given ?? path.join(path.dirname(text), 'duizhao.yaml')
  if (given === undefined && !(await exists(file))) return {}
  const {value} = parseRecord(String(await readInput(file)), file, configurationFile)
  const folder = path.dirname(file)
  const within = (one: string) => path.join(folder, one)
  return {
    ...value,
    ...(value.glossary && {glossary: listOf(value.glossary).map(within)}),
    ...(value.translation && {translation: within(value.translation)}),
    ...(value.out && {out: within(value.out)})
  }
}

/** One or several, as a list. */
export function listOf<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/**
 * Parse comma-separated names.
 *
 * @throws {InputError} Where a name is not among those known.
 */
export function parseNames<T extends string>(
  text: string,
  known: readonly T[],
  option: string
): T[] {
  return text.split(',').map((part) => {
    const name = known.find((one) => one === part.trim())
    if (name) return name
    throw new InputError(
      `Unexpected \`${part.trim()}\` in \`${option}\`, expected ${known.map((one) => `\`${one}\``).join(', ')}`
    )
  })
}
