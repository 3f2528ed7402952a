import type {Glossary} from '../../glossary/index.ts'
import type {Batch} from '../engine.ts'
import type {Surroundings} from './context.ts'
import {previousOf, proposalsFor, speakersIn} from './context.ts'
import type {Item} from './item.ts'
import {termsIn} from './terms.ts'

/** The most concepts that an engine is told of at once. */
export const mostTerms = 30

/** Make of items what an engine is asked. */
export function batchOf(items: readonly Item[], text: Surroundings, glossary: Glossary): Batch {
  const {tree} = text
  const {lang = 'und', targetLang = 'und'} = tree.data ?? {}
  const first = items.find(({units}) => units.length > 0)
  return {
    languages: {source: lang, target: targetLang},
    terms: termsIn(items, {glossary, lang: targetLang}).slice(0, mostTerms),
    speakers: speakersIn(text, items),
    previous: previousOf(text, first?.units[0]),
    proposals: proposalsFor(items),
    units: items.map(({id, value, speaker, draft}) => ({
      id,
      value,
      ...(speaker !== undefined && {speaker}),
      ...(draft && {draft: {value: draft.value, faults: draft.faults.map(({reason}) => reason)}})
    }))
  }
}
