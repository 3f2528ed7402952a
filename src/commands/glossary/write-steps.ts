import path from 'node:path'
import {VFile} from 'vfile'
import {addConcept, newGlossaryFile} from '../../../pipeline/glossary/edit/index.ts'
import type {Step} from '../../../pipeline/glossary/exchange/plan.ts'
import type {RawConcept} from '../../../pipeline/glossary/schema.ts'
import {InputError} from '../../../pipeline/tree/input-error.ts'
import {exists, readUtf8} from '../../files/read.ts'
import {writeAll} from '../../files/write.ts'
import {holding, replaceFile} from '../../glossary/replace-file.ts'
import type {GlossaryStore} from '../../glossary/store.ts'

/** Where new concepts go, and what a new file is about. */
export interface Into {
  into?: string
  domain?: string
}

/**
 * Write the steps of an import that were chosen.
 *
 * @throws {InputError} Where new concepts have no file to go to, or one cannot be written.
 */
export async function writeSteps(
  steps: readonly Step[],
  store: GlossaryStore,
  {into, domain}: Into
): Promise<undefined> {
  const known = steps.filter(({id}) => store.held(id))
  const added = steps.filter(({id}) => !store.held(id))
  if (added.length > 0 && into === undefined) {
    throw new InputError('Missing file for new concepts, expected a name; add `--into FILE`')
  }

  const concepts = added.map(({concept}) => concept)
  const name = domain ?? domainOf(added) ?? path.basename(into ?? '', path.extname(into ?? ''))
  // What cannot be added is told before anything is written.
  if (into !== undefined && added.length > 0) await textWith(concepts, into, name)
  await store.change(
    known.map(({id, edit}) => ({id, revision: store.held(id)?.revision ?? '', edit}))
  )
  if (into === undefined || added.length === 0) return undefined
  if (await exists(into)) {
    await holding([into], async () => replaceFile(into, await textWith(concepts, into, name)))
  } else {
    const value = await textWith(concepts, into, name)
    await writeAll([new VFile({path: into, value})])
  }

  return undefined
}

/** What the file of another tool says that all of them are about. */
function domainOf(steps: readonly Step[]): string | undefined {
  const [domain, ...others] = new Set(steps.map((step) => step.domain))
  return others.length === 0 ? domain : undefined
}

/** A file of new concepts, or one that is there with them behind what stands in it. */
async function textWith(
  concepts: readonly RawConcept[],
  file: string,
  domain: string
): Promise<string> {
  if (!(await exists(file))) return newGlossaryFile(domain, concepts)
  return concepts.reduce((all, concept) => addConcept(all, concept), await readUtf8(file))
}
