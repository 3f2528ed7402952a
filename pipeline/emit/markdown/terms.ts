import {visit} from 'unist-util-visit'
import type {Glossary} from '../../glossary/index.ts'
import {sourceOf} from '../../tree/index.ts'
import type {Unit} from '../../tree/index.ts'
import {escapeComment} from './marker.ts'

/**
 * A comment that tells the translator of a worksheet the terms that occur in a unit, with their
 * preferred renderings.
 *
 * @returns Nothing where no term occurs.
 */
export function termLine(unit: Unit, glossary: Glossary): string | undefined {
  const source = sourceOf(unit)
  if (!source) return undefined
  const lines = new Map<string, string>()
  visit(source, 'term', (term) => {
    const concept = glossary.get(term.concept)
    const language = source.lang.startsWith('zh') ? 'en' : 'zh'
    const renderings = concept?.terms.filter(
      (entry) => entry.lang.startsWith(language) && entry.status === 'preferred'
    )
    if (!concept || !renderings?.length) return
    const state = concept.review === 'approved' ? '' : ` (${concept.review})`
    lines.set(
      term.concept,
      `${term.form} → ${renderings.map((entry) => entry.term).join(', ')}${state}`
    )
  })
  return lines.size > 0
    ? `<!-- terms ${escapeComment([...lines.values()].join('; '))} -->`
    : undefined
}
