import path from 'node:path'
import {parseRecord} from '../../pipeline/yaml/index.ts'
import {exists, readUtf8} from '../files/read.ts'
import {placeOfGlossary} from '../glossary/place.ts'
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
  const {value} = parseRecord(await readUtf8(file), file, configurationFile)
  const folder = path.dirname(file)
  const within = (one: string) => (path.isAbsolute(one) ? one : path.join(folder, one))
  const glossary = await Promise.all(
    listOf(value.glossary).map((one) => placeOfGlossary(within(one), one))
  )
  return {
    ...value,
    ...(value.format && {format: [...new Set(listOf(value.format))]}),
    ...(glossary.length > 0 && {glossary}),
    ...(value.translation && {translation: within(value.translation)}),
    ...(value.memory && {memory: within(value.memory)}),
    ...(value.engine && {engine: engineWithin(value.engine, within)}),
    ...(value.out && {out: within(value.out)})
  }
}

/** A recording lies where the configuration says it does. */
function engineWithin(
  engine: NonNullable<ConfigurationFile['engine']>,
  within: (path: string) => string
): ConfigurationFile['engine'] {
  if (typeof engine !== 'string') return {...engine, name: nameWithin(engine.name, within)}
  return nameWithin(engine, within)
}

function nameWithin(name: string, within: (path: string) => string): string {
  return name.replace(/^replay:(.+)$/, (_, file: string) => `replay:${within(file)}`)
}

/** One or several, as a list. */
export function listOf<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
