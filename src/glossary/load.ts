import type {Glossary} from '../../pipeline/glossary/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {expandYaml, readInput} from '../files/read.ts'

/**
 * Load glossaries.
 *
 * @param paths Files, or folders of YAML files.
 * @throws {InputError} Where one cannot be read or used.
 */
export async function loadGlossary(paths: readonly string[]): Promise<Glossary> {
  const files = await Promise.all((await expandYaml(paths)).map(readInput))
  return parseGlossary(files.map((file) => ({path: file.path, text: String(file)})))
}
