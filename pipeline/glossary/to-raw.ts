import {isSame} from './edit/set.ts'
import type {Concept, TermEntry} from './index.ts'
import {toConcept} from './parse.ts'
import type {RawConcept, RawEntry} from './schema.ts'

/**
 * A concept as a glossary file has it.
 *
 * @param before The concept as the file has it now: terms that are still the same stay as written.
 */
export function toRaw(concept: Concept, before?: RawConcept): RawConcept {
  const {relations, source, terms, doNotTranslate, domain: _, ...same} = concept
  return withoutUndefined({
    ...same,
    'do-not-translate': doNotTranslate,
    terms: rawTerms(terms, concept, before),
    relations: relations && withoutUndefined(rawRelations(relations)),
    source: source.length > 0 || before?.source ? source : undefined
  })
}

function rawRelations({replacedBy, seeAlso, ...same}: NonNullable<Concept['relations']>) {
  return {...same, 'replaced-by': replacedBy, 'see-also': seeAlso}
}

function rawTerms(
  terms: readonly TermEntry[],
  concept: Concept,
  before: RawConcept | undefined
): RawConcept['terms'] {
  const written = before ? writtenTerms(before, concept.review) : []
  const result: Record<string, RawEntry[]> = {}
  for (const entry of terms) {
    const list = (result[entry.lang] ??= [])
    const isFirst = list.length === 0
    const known = written.find((one) => isSame(one.entry, entry) && one.isFirst === isFirst)
    list.push(known?.raw ?? rawTerm(entry, isFirst))
  }

  return result
}

/** The terms that a file has, with what they mean there. */
function writtenTerms(before: RawConcept, review: Concept['review']) {
  const {terms} = toConcept({...before, review}, '')
  let at = 0
  return Object.values(before.terms).flatMap((entries) =>
    entries.map((raw, index) => ({raw, entry: terms[at++], isFirst: index === 0}))
  )
}

function rawTerm(entry: TermEntry, isFirst: boolean): RawEntry {
  const {lang: _, status, partOfSpeech, notNear, firstMention, ...same} = entry
  const usual = isFirst ? 'preferred' : 'admitted'
  const {term, ...rest} = withoutUndefined({
    ...same,
    status: status === usual ? undefined : status,
    'part-of-speech': partOfSpeech,
    'not-near': notNear,
    'first-mention': firstMention
  })
  return Object.keys(rest).length === 0 ? term : {term, ...rest}
}

function withoutUndefined<T extends object>(fields: T): T {
  const entries: Array<[string, unknown]> = Object.entries(fields)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T
}
