import {addConcept, editConcept, newGlossaryFile} from '../../pipeline/glossary/edit/index.ts'
import {isRecord} from '../../pipeline/glossary/edit/render.ts'
import type {Concept, Glossary} from '../../pipeline/glossary/index.ts'
import {readGlossary, toConcept} from '../../pipeline/glossary/parse.ts'
import type {RawConcept} from '../../pipeline/glossary/schema.ts'
import {byCodeUnit} from '../../pipeline/language/code-units.ts'
import {hash} from '../../pipeline/language/hash.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {openFiles} from './files.ts'
import type {GlossaryFile} from './files.ts'
import {glossaryFiles} from './load.ts'
import {holding} from './replace-file.ts'

/** A concept as its file has it. */
export interface Held {
  concept: RawConcept
  domain: string
  file: string
  /** Changes whenever the concept does. */
  revision: string
}

/** A change of one concept, made from a state of it. */
export interface Change {
  id: string
  /** The revision that the change was made from. */
  revision: string
  edit: (concept: RawConcept) => RawConcept
}

/** A change that was made from a state that is no more: nothing was written. */
export class StaleChange extends Error {
  /** The concept as it is now; nothing where it is gone. */
  readonly now: Held | undefined

  constructor(id: string, now: Held | undefined) {
    super(`Unexpected revision of \`${id}\`, expected the newest`)
    this.now = now
  }
}

/** Glossary files that several people change at once. */
export interface GlossaryStore {
  glossary: () => Glossary
  held: (id: string) => Held | undefined
  /** Read again what was changed on disk. Gives whether anything was. */
  refresh: () => Promise<boolean>
  /**
   * Change concepts, each only if it still is as it was when the change was made; several changes of
   * one concept are made one after the other.
   *
   * @throws {StaleChange} Where one is not; nothing is written then.
   * @throws {InputError} Where the changed concept breaks the schema, or a file cannot be written.
   */
  change: (changes: readonly Change[]) => Promise<undefined>
  files: () => readonly string[]
  /**
   * Put a new concept at the end of a file.
   *
   * @param file One of `files`.
   * @throws {InputError} Where another has its id, it breaks the schema, or it cannot be written.
   */
  add: (concept: RawConcept, file: string) => Promise<undefined>
}

/**
 * Open glossary files for changing.
 *
 * @param paths Files, or folders of YAML files.
 * @throws {InputError} Where one cannot be read or used, or is a link that leads elsewhere.
 */
export async function openGlossary(paths: readonly string[]): Promise<GlossaryStore> {
  const names = await glossaryFiles(paths)
  const files = await openFiles(names)
  let state = stateOf(files.all())

  async function refresh(): Promise<boolean> {
    const isNew = await files.refresh()
    if (isNew) state = stateOf(files.all())
    return isNew
  }

  /** Writes what changes of the files that are held; nothing where one of the changes is stale. */
  async function write(changes: readonly Change[], held: ReadonlySet<string>): Promise<undefined> {
    await refresh()
    const staged = new Map<string, RawConcept>()
    for (const {id, revision, edit} of changes) {
      const now = state.held.get(id)
      if (!now || now.revision !== revision || !held.has(now.file)) throw new StaleChange(id, now)
      staged.set(id, edit(staged.get(id) ?? now.concept))
    }

    for (const [id, concept] of staged) checkConcept(concept, state.held.get(id)?.file ?? id)
    const texts = new Map<string, string>()
    for (const file of files.all().filter((one) => held.has(one.path))) {
      const own = [...staged.values()].filter(({id}) => state.held.get(id)?.file === file.path)
      const text = own.reduce((all, concept) => editConcept(all, concept), file.text)
      if (text !== file.text) texts.set(file.path, text)
    }

    await files.replace(texts)
    for (const concept of staged.values()) {
      const {domain = '', file = ''} = state.held.get(concept.id) ?? {}
      hold(state, concept, domain, file)
    }

    return undefined
  }

  async function add(concept: RawConcept, name: string): Promise<undefined> {
    await refresh()
    const file = files.all().find((one) => one.path === name)
    if (!file || state.held.has(concept.id)) {
      throw new InputError(
        `Unexpected new concept \`${concept.id}\`, expected an id that no other has`
      )
    }

    checkConcept(concept, name)
    await files.replace(new Map([[name, addConcept(file.text, concept)]]))
    state = stateOf(files.all())
    return undefined
  }

  let last: Promise<unknown> = Promise.resolve()

  /** One after the other within this process, and alone with the files among all. */
  function alone(names: readonly string[], work: () => Promise<undefined>): Promise<undefined> {
    const done = last.then(() => holding(names, work))
    last = done.catch(() => undefined)
    return done
  }

  return {
    glossary: () => state.glossary,
    held: (id) => state.held.get(id),
    refresh,
    files: () => names,
    change(changes) {
      const places = changes.flatMap(({id}) => state.held.get(id)?.file ?? [])
      const held = new Set(places.toSorted(byCodeUnit))
      return alone([...held], () => write(changes, held))
    },
    add: (concept, name) => alone([name], () => add(concept, name))
  }
}

interface State {
  glossary: Map<string, Concept>
  held: Map<string, Held>
}

function stateOf(files: readonly GlossaryFile[]): State {
  const state: State = {glossary: new Map(), held: new Map()}
  const {raws} = readGlossary(files)
  for (const {concept, domain, path: file} of raws.values()) hold(state, concept, domain, file)
  return state
}

function hold(state: State, concept: RawConcept, domain: string, file: string): undefined {
  state.held.set(concept.id, {concept, domain, file, revision: revisionOf(concept)})
  state.glossary.set(concept.id, toConcept(concept, domain))
}

/** The order of fields is the file’s business: it is none of the concept. */
function revisionOf(concept: RawConcept): string {
  return hash(
    JSON.stringify(concept, (_, value: unknown) => (isRecord(value) ? sorted(value) : value))
  )
}

function sorted(record: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => byCodeUnit(a, b)))
}

/** What breaks the schema is not written. */
function checkConcept(concept: RawConcept, file: string): undefined {
  readGlossary([{path: file, text: newGlossaryFile('check', [concept])}])
}
