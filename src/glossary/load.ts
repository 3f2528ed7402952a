import type {Glossary} from '../../pipeline/glossary/index.ts'
import {readGlossary} from '../../pipeline/glossary/parse.ts'
import type {ReadGlossary} from '../../pipeline/glossary/parse.ts'
import {expandYaml, readUtf8} from '../files/read.ts'
import {placeOfGlossary} from './place.ts'

/**
 * Load glossaries.
 *
 * @param paths Files, folders of YAML files, or `builtin`.
 * @throws {InputError} Where one cannot be read or used.
 */
export async function loadGlossary(paths: readonly string[]): Promise<Glossary> {
  return (await loadPlacedGlossary(paths)).glossary
}

/** Load glossaries and keep the places of what stands in them; throws as `loadGlossary`. */
export async function loadPlacedGlossary(paths: readonly string[]): Promise<ReadGlossary> {
  const files = await glossaryFiles(paths)
  return readGlossary(
    await Promise.all(files.map(async (path) => ({path, text: await readUtf8(path)})))
  )
}

/** The files of glossaries; throws as `loadGlossary`. */
export async function glossaryFiles(paths: readonly string[]): Promise<string[]> {
  return expandYaml(await Promise.all(paths.map((path) => placeOfGlossary(path))))
}
