import {readdir} from 'node:fs/promises'
import path from 'node:path'
import type {Concept, Glossary} from '../../pipeline/glossary/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {readUtf8} from '../files/read.ts'

/**
 * What the glossary files beside a file have: they are read together as a folder, so what comes into
 * one of them must not have an id that another has.
 *
 * @param file A glossary file, which need not be there yet; its own concepts are among them.
 */
export async function glossaryBeside(file: string): Promise<Glossary> {
  const folder = path.dirname(file)
  const names = await readdir(folder).catch(() => [])
  const all = new Map<string, Concept>()
  for (const name of names.filter((one) => /\.ya?ml$/i.test(one)).toSorted()) {
    for (const [id, concept] of await conceptsOf(path.join(folder, name), file))
      all.set(id, concept)
  }

  return all
}

/** Other YAML may stand there, which is no glossary; the file itself must be one. */
async function conceptsOf(name: string, file: string): Promise<Glossary> {
  try {
    return parseGlossary([{path: name, text: await readUtf8(name)}])
  } catch (error) {
    if (error instanceof InputError && path.resolve(name) !== path.resolve(file)) return new Map()
    throw error
  }
}
