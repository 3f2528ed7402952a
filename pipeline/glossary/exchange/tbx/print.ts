import type {Element} from 'xast'
import {x} from 'xastscript'
import {writeXml} from '../../../xml/index.ts'
import {regionOf} from '../../../language/tags.ts'
import type {Concept, TermEntry} from '../../index.ts'
import {toRaw} from '../../to-raw.ts'
import {mark, statusNames, typeNames} from './values.ts'

/** The element names and the frame in which two versions of TBX differ. */
interface Version {
  concept: string
  language: string
  term: string
  head: string
  foot: string
}

const source = 'Written by duizhao'

/** ISO 30042:2019, dialect TBX-Basic, style DCA. */
const third: Version = {
  concept: 'conceptEntry',
  language: 'langSec',
  term: 'termSec',
  head: `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>${source}</p></sourceDesc></fileDesc></tbxHeader>
<text><body>`,
  foot: '</body></text>\n</tbx>'
}

/** ISO 30042:2008, which OmegaT and translate-toolkit read. */
const second: Version = {
  concept: 'termEntry',
  language: 'langSet',
  term: 'tig',
  head: `<martif type="TBX" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>${source}</p></sourceDesc></fileDesc></martifHeader>
<text><body>`,
  foot: '</body></text>\n</martif>'
}

/** Print concepts as TBX (ISO 30042), one a line; what it has no field for stands in notes of ours. */
export function printTbx(concepts: readonly Concept[], version: 2 | 3): string {
  const names = version === 3 ? third : second
  const entries = concepts.map((concept) => writeXml(conceptElement(concept, names)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[names.head, ...entries, names.foot].join('\n')}\n`
}

function conceptElement(concept: Concept, names: Version): Element {
  const {id, domain, note, history = [], source: sources, terms} = concept
  const languages = Map.groupBy(terms, ({lang}) => lang)
  return x(names.concept, {id: /^\d/.test(id) ? `c-${id}` : id}, [
    x('descrip', {type: 'subjectField'}, domain),
    ...history.map(({at, by}, index) =>
      x('transacGrp', {}, [
        x(
          'transac',
          {type: 'transactionType'},
          index === 0 && isNew(history) ? 'origination' : 'modification'
        ),
        x('date', {}, at.slice(0, 10)),
        x('transacNote', {type: 'responsibility'}, by)
      ])
    ),
    ...sources.map(({title, url}) =>
      x('xref', {type: 'externalCrossReference', target: url}, title)
    ),
    ...(note === undefined ? [] : [x('note', {}, note)]),
    x('note', {}, mark + JSON.stringify(restOf(concept))),
    ...[...languages].map(([lang, entries]) => languageElement(lang, entries, concept, names))
  ])
}

/** Whether a history begins with the concept itself: an import may also have changed one. */
function isNew([first]: NonNullable<Concept['history']>): boolean {
  return first?.change === 'added' || (first?.change === 'imported' && first.to === undefined)
}

/** What of a concept stands in no field of TBX-Basic, or not whole. */
function restOf(concept: Concept): object {
  const {terms: _, note: __, definition: ___, ...rest} = toRaw(concept)
  return rest
}

function languageElement(
  lang: string,
  entries: readonly TermEntry[],
  {definition}: Concept,
  names: Version
): Element {
  const own = definition?.[lang]
  return x(names.language, {'xml:lang': lang}, [
    ...(own ? [described('definition', own)] : []),
    ...entries.map((entry) => termElement(entry, names))
  ])
}

function described(type: string, {text, source: from}: {text: string; source?: string}): Element {
  const said = x('descrip', {type}, text)
  return from === undefined ? said : x('descripGrp', {}, [said, x('admin', {type: 'source'}, from)])
}

function termElement(entry: TermEntry, names: Version): Element {
  const {term, lang, status, type, partOfSpeech, context = [], note} = entry
  const region = regionOf(lang)
  const {
    term: _,
    lang: __,
    type: ___,
    partOfSpeech: ____,
    context: _____,
    note: ______,
    ...rest
  } = entry
  const isPlain = Object.keys(rest).length === 1 && status !== 'forbidden' && status !== 'lookup'
  return x(names.term, {}, [
    x('term', {}, term),
    x('termNote', {type: 'administrativeStatus'}, statusNames[status]),
    ...(partOfSpeech ? [x('termNote', {type: 'partOfSpeech'}, partOfSpeech)] : []),
    ...(type ? [x('termNote', {type: 'termType'}, typeNames[type])] : []),
    ...(region ? [x('termNote', {type: 'geographicalUsage'}, region)] : []),
    ...context.map((passage) => described('context', passage)),
    ...(note === undefined ? [] : [x('note', {}, note)]),
    ...(isPlain ? [] : [x('note', {}, mark + JSON.stringify(rest))])
  ])
}
