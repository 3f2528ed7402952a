import type {Glossary} from '../../pipeline/glossary/index.ts'
import {goodTerms, wantedWords} from '../../pipeline/glossary/terms-of.ts'
import type {Batch} from '../../pipeline/translate/engine.ts'
import type {TermPair} from './deepl.ts'

/** The terms of approved concepts, each with what is to be written for it. */
export function termPairs(glossary: Glossary, {source, target}: Batch['languages']): TermPair[] {
  return [...glossary.values()].flatMap((concept) => {
    const [wanted] = wantedWords(concept, target)
    if (concept.review !== 'approved' || wanted === undefined) return []
    return goodTerms(concept, source).map(({term}) => ({source: term, target: wanted}))
  })
}
