import type {Glossary} from '../../pipeline/glossary/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {expandYaml, readUtf8} from '../files/read.ts'

/**
 * Load glossaries.
 *
 * @param paths Files, or folders of YAML files.
 * @throws {InputError} Where one cannot be read or used.
 */
export async function loadGlossary(paths: readonly string[]): Promise<Glossary> {
  const files = await expandYaml(paths)
  return parseGlossary(
    await Promise.all(files.map(async (path) => ({path, text: await readUtf8(path)})))
  )
}
