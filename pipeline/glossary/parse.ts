import {InputError} from '../tree/index.ts'
import {parseRecord} from '../yaml/index.ts'
import type {Concept, Glossary, Relations, Review, TermEntry} from './index.ts'
import type {RawConcept, RawEntry} from './schema.ts'
import {glossaryFile} from './schema.ts'

/** Glossary files as they were read, and the way back to them. */
export interface ReadGlossary {
  glossary: Glossary
  /** `path:line:column` of a concept, or of what stands in it at a path of keys. */
  placeOf: (id: string, keys?: ReadonlyArray<string | number>) => string
  /** The concepts as their files have them. */
  raws: ReadonlyMap<string, {concept: RawConcept; domain: string; path: string}>
}

/**
 * Parse glossary files.
 *
 * @param files Their names, for messages, and their texts.
 * @returns The concepts of all files, in order.
 * @throws {InputError} Where a file is broken, with line and column, or an id is used twice.
 */
export function parseGlossary(files: ReadonlyArray<{path: string; text: string}>): Glossary {
  return readGlossary(files).glossary
}

/** Parse glossary files and keep the places of what stands in them; throws as `parseGlossary`. */
export function readGlossary(files: ReadonlyArray<{path: string; text: string}>): ReadGlossary {
  const concepts = new Map<string, Concept>()
  const raws = new Map<string, {concept: RawConcept; domain: string; path: string}>()
  const places = new Map<string, (keys: ReadonlyArray<string | number>) => string>()
  for (const {path, text} of files) {
    const {value, placeOf} = parseRecord(text, path, glossaryFile)
    value.concepts.forEach((raw, index) => {
      const place = placeOf(['concepts', index, 'id'])
      const earlier = places.get(raw.id)?.(['id'])
      if (earlier !== undefined) {
        throw new InputError(
          `${place}: Unexpected id \`${raw.id}\`, which ${earlier} has already; give one of them another id`
        )
      }

      places.set(raw.id, (keys) => placeOf(['concepts', index, ...keys]))
      concepts.set(raw.id, toConcept(raw, value.domain))
      raws.set(raw.id, {concept: raw, domain: value.domain, path})
    })
  }

  return {glossary: concepts, raws, placeOf: (id, keys = ['id']) => places.get(id)?.(keys) ?? id}
}

/** Make a concept of what a file has. */
export function toConcept(raw: RawConcept, domain: string): Concept {
  const {id, kind, review, definition, note, source = [], history, discussion} = raw
  const terms = Object.entries(raw.terms).flatMap(([lang, entries]) =>
    entries.map((one, index) => toTerm(one, {lang, isFirst: index === 0, review}))
  )
  return defined({
    id,
    kind,
    review,
    terms,
    source,
    domain,
    doNotTranslate: raw['do-not-translate'],
    definition: definition && mapped(definition, (one) => defined(one)),
    relations: raw.relations && toRelations(raw.relations),
    note,
    history: history?.map((one) => defined(one)),
    discussion
  })
}

interface Within {
  lang: string
  isFirst: boolean
  review: Review
}

function toTerm(raw: RawEntry, {lang, isFirst, review}: Within): TermEntry {
  const fields: Exclude<RawEntry, string> = typeof raw === 'string' ? {term: raw} : raw
  const {
    'part-of-speech': partOfSpeech,
    'not-near': notNear,
    'first-mention': firstMention,
    ...same
  } = fields
  return defined({
    ...same,
    lang,
    status: fields.status ?? (isFirst ? 'preferred' : 'admitted'),
    review: fields.review === review ? undefined : fields.review,
    name: fields.name && defined(fields.name),
    context: fields.context?.map((one) => defined(one)),
    partOfSpeech,
    notNear,
    firstMention
  })
}

function toRelations(raw: NonNullable<RawConcept['relations']>): Relations {
  const {'replaced-by': replacedBy, 'see-also': seeAlso, ...same} = raw
  return defined({...same, replacedBy, seeAlso})
}

type Defined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & {[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>}

/** A record without the fields that are `undefined`. */
function defined<T extends object>(fields: T): Defined<T> {
  const all: Array<[string, unknown]> = Object.entries(fields)
  const entries = all.filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Defined<T>
}

function mapped<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
