import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Concept, Glossary, Kind, TermEntry} from '../../glossary/index.ts'
import {goodTerms} from '../../glossary/terms-of.ts'
import {byCodeUnit} from '../../language/code-units.ts'
import {address} from './address.ts'
import {inOne, inParts} from './parts.ts'
import {placesListed, slug, type TermAnchor} from './scope.ts'
import {hasWord, inBoth, script, spans, word} from './words.ts'

const kinds: readonly Kind[] = ['person', 'organisation', 'place', 'product', 'term']

/** What the glossary chapter is made from. */
export interface GlossaryOptions {
  glossary: Glossary
  languages: {source: string; target: string}
  anchors: readonly TermAnchor[]
  /** Address of a place in the text. */
  place: (id: string) => string
  /** Level of the headings of the kinds. */
  level: number
}

/** The id of a concept's entry. */
export function entryId(concept: string): string {
  return `concept-${slug(concept)}`
}

/** The concepts that occur, by kind and then by the target's term, each linking back to its places. */
export function glossaryContent(options: GlossaryOptions): Element[] {
  const places = new Map<string, string[]>()
  for (const {concept, id} of options.anchors) {
    const list = places.get(concept)
    if (list) list.push(id)
    else places.set(concept, [id])
  }

  const concepts = [...places.keys()].flatMap((id) => options.glossary.get(id) ?? [])
  return kinds.flatMap((kind) => {
    const some = concepts.filter((concept) => concept.kind === kind)
    if (some.length === 0) return []
    some.sort((a, b) => byCodeUnit(sortKey(a, options), sortKey(b, options)))
    return [
      h(`h${options.level}`, spans(inBoth(kind, options.languages))),
      h(
        'dl',
        some.map((concept) => conceptEntry(concept, places.get(concept.id) ?? [], options))
      )
    ]
  })
}

function conceptEntry(
  concept: Concept,
  places: readonly string[],
  options: GlossaryOptions
): Element {
  const {source, target} = options.languages
  const said = [source, target].flatMap((lang) => termList(goodTerms(concept, lang), lang))
  const {review} = concept
  const shown = review !== 'approved' && hasWord(review) ? word(review, target) : undefined
  const standing = shown ? [h('p', {className: ['standing'], lang: target}, shown)] : []
  const note = concept.note
    ? [h('p', {className: ['remark']}, [inParts(concept.note, options.languages)])]
    : []
  return h('div', {className: ['entry'], id: entryId(concept.id)}, [
    h('dt', said),
    h('dd', [
      ...standing,
      ...note,
      ...citations(concept, options.languages),
      backs(places, options)
    ])
  ])
}

/** The terms of a concept in a language, as a list in it. */
function termList(terms: readonly TermEntry[], lang: string): ElementContent[] {
  const between = script(lang) === 'other' ? ', ' : '、'
  const list = terms.flatMap(({lang: tag, status, term}, index): ElementContent[] => [
    ...(index > 0 ? [{type: 'text' as const, value: between}] : []),
    h(status === 'preferred' ? 'dfn' : 'span', {lang: tag}, term)
  ])
  return list.length > 0
    ? [h('span', {className: ['terms'], lang}, list), {type: 'text', value: ' '}]
    : []
}

function citations(concept: Concept, languages: GlossaryOptions['languages']): Element[] {
  return concept.source.map(({accessed, title, url}) => {
    const href = address(url)
    const {lang} = inOne(title, languages)
    const name = inParts(title, languages)
    return h('p', {className: ['citation'], lang}, [
      href ? h('a', {href}, [name]) : name,
      `${script(lang) === 'other' ? ', ' : '，'}${word('accessed', lang)} `,
      h('span', {className: ['date']}, accessed)
    ])
  })
}

function backs(places: readonly string[], options: GlossaryOptions): Element {
  const links = places
    .slice(0, placesListed)
    .flatMap((id, index): ElementContent[] => [
      {type: 'text', value: ' '},
      h('a', {href: options.place(id), role: 'doc-backlink'}, `↑${index + 1}`)
    ])
  const rest = places.length - placesListed
  if (rest > 0) links.push({type: 'text', value: ` +${rest}`})
  return h('p', {className: ['places']}, [...spans(inBoth('inText', options.languages)), ...links])
}

function sortKey(concept: Concept, options: GlossaryOptions): string {
  return goodTerms(concept, options.languages.target)[0]?.term.toLowerCase() ?? concept.id
}
