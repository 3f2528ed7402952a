import {InputError} from '../../tree/index.ts'
import type {Concept, TermEntry} from '../index.ts'
import {glossaryFile} from '../schema.ts'
import type {RawConcept, RawEntry} from '../schema.ts'
import {toRaw} from '../to-raw.ts'
import {byteOrderMark, printCsv, readCsv} from './csv.ts'
import {addTerm, idFor, tagOf} from './incoming.ts'
import type {Incoming} from './incoming.ts'

const ofConcept = ['id', 'domain', 'kind', 'review', 'do-not-translate', 'note', 'sources'] as const
const ofTerm = [
  ...['language', 'term', 'status', 'term-review', 'type', 'part-of-speech', 'match', 'case'],
  ...['near', 'not-near', 'forms', 'first-mention', 'family-name', 'given-name', 'term-note']
] as const

/** Between the entries of a list in a cell. */
const between = ' | '

/** Print concepts as a table for spreadsheets: a row a term, what concerns the concept in each. */
export function printSheet(concepts: readonly Concept[]): string {
  const rows = concepts.flatMap((concept) => {
    const own = conceptCells(concept)
    return concept.terms.map((entry) => [...own, ...termCells(entry)])
  })
  return byteOrderMark + printCsv([[...ofConcept, ...ofTerm], ...rows])
}

function conceptCells({id, domain, kind, review, doNotTranslate, note, source}: Concept): string[] {
  const sources = source.map(({title, url, accessed}) => `${title} <${url}> ${accessed}`)
  return [id, domain, kind, review, doNotTranslate ? 'yes' : '', note ?? '', sources.join('\n')]
}

function termCells(entry: TermEntry): string[] {
  const {near = [], notNear = [], forms = [], name} = entry
  return [
    ...[entry.lang, entry.term, entry.status, entry.review, entry.type, entry.partOfSpeech],
    ...[entry.match, entry.case, near.join(between), notNear.join(between), forms.join(between)],
    ...[entry.firstMention, name?.family, name?.given, entry.note]
  ].map((value) => value ?? '')
}

/**
 * Read a table of terms, with the columns that we write or some of them.
 *
 * @throws {InputError} Where it has neither a column `term` nor one of a language.
 */
export function readSheet(text: string, path: string): Incoming {
  const [head, ...rows] = readCsv(text)
  const names = head?.cells.map((name) => name.trim().toLowerCase()) ?? []
  if (!names.includes('term') || !names.includes('language')) {
    throw new InputError(
      `Missing columns in \`${path}\`, expected \`language\` and \`term\` at the head; name them so`
    )
  }

  const left: string[] = []
  const taken = new Set<string>()
  const domains = new Map<string, string>()
  const byId = Map.groupBy(
    rows.map(({line, cells}) => ({line, cell: (name: string) => cells[names.indexOf(name)] ?? ''})),
    ({line, cell}) => cell('id') || `line ${line}`
  )
  const concepts = [...byId.values()].flatMap((some) => {
    const concept = conceptFrom(some, taken, left, path)
    const result = glossaryFile.shape.concepts.element.safeParse(concept)
    if (!result.success) {
      left.push(`${path}:${some[0]?.line ?? 1}: no concept that the glossary can hold`)
      return []
    }

    domains.set(concept.id, some[0]?.cell('domain') ?? '')
    return [concept]
  })
  return {concepts, domains, left}
}

interface Row {
  line: number
  cell: (name: string) => string
}

function conceptFrom(
  rows: readonly Row[],
  taken: Set<string>,
  left: string[],
  path: string
): RawConcept {
  const cell = rows[0]?.cell ?? (() => '')
  const terms: Record<string, RawEntry[]> = {}
  for (const row of rows) {
    const lang = tagOf(row.cell('language'))
    if (lang) addTerm(terms, lang, termFrom(row))
    else
      left.push(`${path}:${row.line}: \`${row.cell('language')}\` is neither Chinese nor English`)
  }

  const english = rows.find((row) => row.cell('language').startsWith('en'))?.cell('term') ?? ''
  const source = cell('sources').split('\n').flatMap(sourceFrom)
  return {
    id: idFor(cell('id'), english, taken),
    kind: cell('kind') || 'term',
    review: cell('review') || 'proposed',
    ...(/^(?:yes|true|1)$/i.test(cell('do-not-translate')) && {'do-not-translate': true}),
    terms,
    ...(cell('note') && {note: cell('note')}),
    ...(source.length > 0 && {source})
  } as RawConcept
}

function sourceFrom(line: string) {
  const [, title = '', url = '', accessed = ''] = /^(.*) <([^>]+)> (\S+)$/.exec(line) ?? []
  return title ? [{title, url, accessed}] : []
}

function termFrom({cell}: Row): Exclude<RawEntry, string> {
  const list = (name: string) => (cell(name) ? cell(name).split(between) : undefined)
  const family = cell('family-name')
  const given = cell('given-name')
  const fields = {
    term: cell('term'),
    status: cell('status'),
    review: cell('term-review'),
    type: cell('type'),
    'part-of-speech': cell('part-of-speech'),
    match: cell('match'),
    case: cell('case'),
    near: list('near'),
    'not-near': list('not-near'),
    forms: list('forms'),
    'first-mention': cell('first-mention'),
    name: family ? {family, ...(given && {given})} : undefined,
    note: cell('term-note')
  }
  const known = Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined)
  return Object.fromEntries(known) as Exclude<RawEntry, string>
}

/** What the table does not hold of a concept. */
export function restOfSheet(concept: Concept): string[] {
  const raw = toRaw(concept)
  const fields = ['definition', 'relations', 'history', 'discussion'] as const
  const contexts = concept.terms.some(({context}) => context)
  return [...fields.filter((field) => raw[field]), ...(contexts ? ['context'] : [])]
}
