import type {Glossary} from '../../glossary/index.ts'
import {termsOf, wantedWords} from '../../glossary/terms-of.ts'
import {sourceOf} from '../../tree/index.ts'
import {walk} from '../../tree/walk-nodes.ts'
import type {BatchTerm} from '../engine.ts'
import type {Item} from './item.ts'

/** A concept as an engine is told of it. */
export interface SentTerm extends BatchTerm {
  /** Its id. */
  concept: string
}

/** What concerns terms. */
export interface Telling {
  glossary: Glossary
  /** BCP 47 tag of the translation. */
  lang: string
}

/**
 * What an engine is told of the concepts in items: approved ones that have a term in its language,
 * the longest first. Names that are the same in both languages need no word.
 */
export function termsIn(items: readonly Item[], {glossary, lang}: Telling): SentTerm[] {
  const forms = new Map(items.flatMap((item) => [...formsIn(item)]))
  const terms = [...forms].flatMap(([id, source]) => {
    const concept = glossary.get(id)
    const wanted = concept ? wantedWords(concept, lang) : []
    if (concept?.review !== 'approved' || wanted.length === 0) return []
    const forbidden = termsOf(concept, lang, 'forbidden', 'deprecated', 'superseded').map(
      ({term}) => term
    )
    if (forbidden.length === 0 && wanted[0] === source) return []
    return [{concept: id, source, wanted, forbidden}]
  })
  return terms.toSorted((a, b) => b.source.length - a.source.length)
}

/** The concepts of an item, each with its longest form there. */
function formsIn({units: [unit]}: Item): Map<string, string> {
  const forms = new Map<string, string>()
  const source = unit && sourceOf(unit)
  if (!source) return forms
  walk(source, (node) => {
    if (node.type !== 'term') return
    const known = forms.get(node.concept) ?? ''
    if (node.form.length > known.length) forms.set(node.concept, node.form)
  })
  return forms
}
