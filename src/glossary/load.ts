import type {Glossary} from '../../pipeline/glossary/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {expandYaml, readUtf8} from '../files/read.ts'
import {placeOfGlossary} from './place.ts'

/**
 * Load glossaries.
 *
 * @param paths Files, folders of YAML files, or `builtin`.
 * @throws {InputError} Where one cannot be read or used.
 */
export async function loadGlossary(paths: readonly string[]): Promise<Glossary> {
  const files = await expandYaml(await Promise.all(paths.map((path) => placeOfGlossary(path))))
  return parseGlossary(
    await Promise.all(files.map(async (path) => ({path, text: await readUtf8(path)})))
  )
}
