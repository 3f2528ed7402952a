import type {Concept, TermEntry} from './index.ts'
import type {RawConcept, RawEntry} from './schema.ts'

/** A concept as a glossary file has it, as short as that can be. */
export function toRaw(concept: Concept): RawConcept {
  const {relations, source, terms, doNotTranslate, domain: _, ...same} = concept
  return withoutUndefined({
    ...same,
    'do-not-translate': doNotTranslate,
    terms: rawTerms(terms),
    relations: relations && withoutUndefined(rawRelations(relations)),
    source: source.length > 0 ? source : undefined
  })
}

function rawRelations({replacedBy, seeAlso, ...same}: NonNullable<Concept['relations']>) {
  return {...same, 'replaced-by': replacedBy, 'see-also': seeAlso}
}

function rawTerms(terms: readonly TermEntry[]): RawConcept['terms'] {
  const result: Record<string, RawEntry[]> = {}
  for (const entry of terms) {
    const list = (result[entry.lang] ??= [])
    list.push(rawTerm(entry, list.length === 0))
  }

  return result
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
