import {isChinese, languageOf} from '../../language/tags.ts'
import {InputError} from '../../tree/index.ts'
import type {Concept, TermEntry} from '../index.ts'
import type {RawConcept, RawEntry} from '../schema.ts'
import {printCsv, readCsv} from './csv.ts'
import {addTerm, idFor, tagOf} from './incoming.ts'
import type {Incoming} from './incoming.ts'

const flags = ['translatable', 'casesensitive', 'abbreviation', 'forbidden'] as const
const head = ['term', 'description', ...flags] as const

/**
 * Print concepts with the columns of Tolgee’s glossary: a row a Chinese term, the best English beside
 * it; a forbidden English term is a row of its own without translation.
 */
export function printTolgee(concepts: readonly Concept[]): string {
  const rows = concepts.flatMap((concept) => {
    const english = concept.terms.find(
      ({lang, status}) => languageOf(lang) === 'en' && status === 'preferred'
    )
    return concept.terms
      .filter(({lang}) => isChinese(lang))
      .filter((entry, index, all) => all.findIndex(({term}) => term === entry.term) === index)
      .map((entry) => rowOf(concept, entry, english?.term ?? ''))
  })
  return printCsv([[...head, 'en'], ...rows])
}

function rowOf({doNotTranslate, note = ''}: Concept, entry: TermEntry, english: string): string[] {
  const isShort = entry.type === 'abbreviation' || entry.type === 'acronym'
  const said = [!doNotTranslate, entry.case === 'exact', isShort, entry.status === 'forbidden']
  return [entry.term, note, ...said.map(String), english]
}

/**
 * Read a table with the columns of Tolgee’s glossary; the terms are Chinese or English, whichever
 * they are written in.
 *
 * @throws {InputError} Where it has no column `term`, or none of a language besides.
 */
export function readTolgee(text: string, path: string): Incoming {
  const [first, ...rows] = readCsv(text)
  const names = first?.cells.map((name) => name.trim()) ?? []
  const at = (name: string) => names.findIndex((one) => one.toLowerCase() === name)
  const languages = names.flatMap((name, index) => {
    const lang = tagOf(name)
    return lang ? [{lang, index}] : []
  })
  if (at('term') < 0 || languages.length === 0) {
    throw new InputError(
      `Missing columns in \`${path}\`, expected \`term\` and a language such as \`en\` at the head; name them so`
    )
  }

  const taken = new Set<string>()
  const left: string[] = []
  const concepts = rows.flatMap(({line, cells}) => {
    const cell = (name: string) => cells[at(name)]?.trim() ?? ''
    const isTrue = (name: string) => /^(?:true|yes|1)$/i.test(cell(name))
    const terms: Record<string, RawEntry[]> = {}
    const base = /\p{Script=Han}/u.test(cell('term')) ? 'zh' : 'en'
    const exact = isTrue('casesensitive') ? {case: 'exact' as const} : {}
    const type = isTrue('abbreviation') ? {type: 'abbreviation' as const} : {}
    const status = isTrue('forbidden') ? {status: 'forbidden' as const} : {}
    if (cell('term')) addTerm(terms, base, {term: cell('term'), ...status, ...type, ...exact})
    for (const {lang, index} of languages) {
      const term = cells[index]?.trim() ?? ''
      if (term) addTerm(terms, lang, {term, ...exact})
    }

    if (Object.keys(terms).length === 0) {
      left.push(`${path}:${line}: no term in Chinese or English`)
      return []
    }

    const english = cells[languages.find(({lang}) => lang.startsWith('en'))?.index ?? -1] ?? ''
    const isKept = cell('translatable') !== '' && !isTrue('translatable')
    const concept: RawConcept = {
      id: idFor('', english || cell('term'), taken),
      kind: 'term',
      review: 'proposed',
      ...(isKept && {'do-not-translate': true}),
      terms,
      ...(cell('description') && {note: cell('description')})
    }
    return [concept]
  })
  return {concepts, domains: new Map(), left}
}
