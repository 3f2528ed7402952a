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

  await store.change(
    known.map(({id, edit}) => ({id, revision: store.held(id)?.revision ?? '', edit}))
  )
  if (added.length === 0 || into === undefined) return undefined
  const name = domain ?? domainOf(added) ?? path.basename(into, path.extname(into))
  await writeNew(
    added.map(({concept}) => concept),
    into,
    name
  )
  return undefined
}

/** What the file of another tool says that all of them are about. */
function domainOf(steps: readonly Step[]): string | undefined {
  const [domain, ...others] = new Set(steps.map((step) => step.domain))
  return others.length === 0 ? domain : undefined
}

/** What is new goes into a file of its own, or behind what stands in it. */
async function writeNew(
  concepts: readonly RawConcept[],
  into: string,
  domain: string
): Promise<undefined> {
  if (!(await exists(into))) {
    const value = newGlossaryFile(domain, concepts)
    await writeAll([new VFile({path: into, value})])
    return undefined
  }

  await holding([into], async () => {
    const before = await readUtf8(into)
    const text = concepts.reduce((all, concept) => addConcept(all, concept), before)
    await replaceFile(into, text)
  })
  return undefined
}
