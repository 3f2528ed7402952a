import type {Element, ElementContent} from 'xast'
import {x} from 'xastscript'
import type {Metadata, Person} from '../../tree/index.ts'
import {machineName} from '../hast/machine.ts'
import {both, titles} from '../hast/titles.ts'
import {accessibility} from './accessibility.ts'
import {writeXml} from '../../xml/index.ts'

/** A file of the package. */
export interface Item {
  id: string
  href: string
  mediaType: string
  properties?: string
  /** Whether it stands in the reading order. */
  inSpine?: boolean
}

/** What the package document is made from. */
export interface PackageOptions {
  metadata: Metadata
  items: readonly Item[]
  /** Whether there are pictures, and whether each has alternative text. */
  pictures: {any: boolean; described: boolean}
}

/** The package document (EPUB 3.3, 5). */
export function packageDocument({items, metadata, pictures}: PackageOptions): string {
  const {languages} = metadata
  const node = x(
    'package',
    {
      'unique-identifier': 'identifier',
      version: '3.0',
      'xml:lang': languages.source,
      xmlns: 'http://www.idpf.org/2007/opf'
    },
    [
      x('metadata', {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'}, [
        x('dc:identifier', {id: 'identifier'}, metadata.identifier),
        ...titleElements(metadata),
        ...[...new Set([languages.source, languages.target])].map((tag) =>
          x('dc:language', {}, tag)
        ),
        ...people(metadata),
        ...machines(metadata),
        ...simple(metadata),
        x('meta', {property: 'dcterms:modified'}, instant(metadata.modified)),
        ...accessibility(pictures)
      ]),
      x('manifest', {}, items.map(manifestItem)),
      x(
        'spine',
        {toc: 'ncx'},
        items.filter((item) => item.inSpine).map(({id}) => x('itemref', {idref: id}))
      )
    ]
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeXml(node)}\n`
}

function manifestItem({href, id, mediaType, properties}: Item): Element {
  return x('item', {href, id, 'media-type': mediaType, properties})
}

function titleElements(metadata: Metadata): Element[] {
  return titles(metadata).flatMap(({lang, text}, index, all) => {
    const id = `title-${index + 1}`
    const others = index === 0 ? all.slice(1) : []
    return [
      x('dc:title', {id, 'xml:lang': lang}, text),
      ...(index === 0 ? [refine(id, 'title-type', 'main')] : []),
      refine(id, 'display-seq', String(index + 1)),
      ...others.map((other) => refine(id, 'alternate-script', other.text, {'xml:lang': other.lang}))
    ]
  })
}

function people({contributors, creators, languages}: Metadata): Element[] {
  const list = (name: string, persons: readonly Person[]) =>
    persons.flatMap(({name: names, role}, index) => {
      const [first, second] = both(names, languages)
      if (!first) return []
      const id = `${name}-${index + 1}`
      return [
        x(`dc:${name}`, {id, 'xml:lang': first.lang}, first.text),
        refine(id, 'role', role, {scheme: 'marc:relators'}),
        ...(second ? [refine(id, 'alternate-script', second.text, {'xml:lang': second.lang})] : [])
      ]
    })
  return [...list('creator', creators), ...list('contributor', contributors)]
}

/** Engines are translators, too, and say when they were. */
function machines({machines: all = []}: Metadata): Element[] {
  return all.flatMap((machine, index) => {
    const id = `machine-${index + 1}`
    return [
      x('dc:contributor', {id, 'xml:lang': 'en'}, `${machineName(machine)}, machine translation`),
      refine(id, 'role', 'trl', {scheme: 'marc:relators'}),
      refine(id, 'dcterms:date', machine.date)
    ]
  })
}

/** Dates and times of the W3C's note, which `dc:date` is written in. */
const w3cDate = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/

function simple(metadata: Metadata): Element[] {
  return (['publisher', 'source', 'rights', 'date'] as const).flatMap((name) => {
    const value = metadata[name]
    return value && (name !== 'date' || w3cDate.test(value)) ? [x(`dc:${name}`, {}, value)] : []
  })
}

function refine(
  id: string,
  property: string,
  value: string,
  attributes: Record<string, string> = {}
): Element {
  const content: ElementContent = {type: 'text', value}
  return x('meta', {property, refines: `#${id}`, ...attributes}, content)
}

/** `dcterms:modified` has seconds and no fraction (EPUB 3.3, 5.5.5). */
function instant(modified: string): string {
  return modified.replace(/\.\d+(?=Z$)/, '')
}
