import type {Root} from 'mdast'
import {unitsOf} from '../../tree/index.ts'

/** A copy of a paired tree with its sides exchanged: to look from the translation at the source. */
export function turned(tree: Root): Root {
  const copy = structuredClone(tree)
  for (const unit of unitsOf(copy)) {
    unit.children = unit.children
      .map((side) => ({...side, type: side.type === 'source' ? 'target' : 'source'}) as typeof side)
      .toSorted((a, b) => Number(a.type === 'target') - Number(b.type === 'target'))
  }

  const {lang, targetLang, ...data} = copy.data ?? {}
  copy.data = {...data, ...(targetLang && {lang: targetLang}), ...(lang && {targetLang: lang})}
  return copy
}
