import type {Concept, Glossary} from '../../glossary/index.ts'
import {wantedWords} from '../../glossary/terms-of.ts'
import {sourceOf} from '../../tree/index.ts'
import type {Unit} from '../../tree/index.ts'
import {walk} from '../../tree/walk-nodes.ts'

/** A concept that occurs in a text. */
export interface Occurring {
  concept: Concept
  /** The forms in which it stands in the sources, each once. */
  forms: Set<string>
}

/** The concepts that occur in the sources of units, in the order of their first occurrence. */
export function occurringIn(units: readonly Unit[], glossary: Glossary): Occurring[] {
  const found = new Map<string, Occurring>()
  for (const unit of units) {
    const source = sourceOf(unit)
    if (!source) continue
    walk(source, (node) => {
      const concept = node.type === 'term' && glossary.get(node.concept)
      if (!concept) return
      const one = found.get(concept.id) ?? {concept, forms: new Set()}
      one.forms.add(node.form)
      found.set(concept.id, one)
    })
  }

  return [...found.values()]
}

/**
 * The terms that occur in a unit with their preferred renderings, for its translator.
 *
 * @returns Nothing where no term occurs.
 */
export function termNote(unit: Unit, glossary: Glossary, targetLang: string): string {
  return occurringIn([unit], glossary)
    .flatMap(({concept, forms}) => {
      const renderings = wantedWords(concept, targetLang)
      if (renderings.length === 0) return []
      const standing = concept.review === 'approved' ? '' : ` (${concept.review})`
      return `${[...forms].join(', ')} → ${renderings.join(', ')}${standing}`
    })
    .join('; ')
}
