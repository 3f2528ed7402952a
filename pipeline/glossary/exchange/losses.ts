import type {Concept} from '../index.ts'
import {deeplRows} from './tab-separated.ts'
import {restOfSheet} from './sheet.ts'

/** Something that a format cannot hold, and of how many concepts. */
export interface Loss {
  what: string
  count: number
}

/** What a format cannot hold of concepts; nothing of TBX, where our notes hold the rest. */
export function lossesOf(format: string, concepts: readonly Concept[], from: 'zh' | 'en'): Loss[] {
  if (format === 'csv') return counted(concepts.flatMap(restOfSheet))
  if (format === 'tolgee') return counted(concepts.flatMap(restOfTolgee))
  if (format === 'deepl') return counted(deeplRows(concepts, from).left)
  if (format === 'omegat') return counted(concepts.flatMap(restOfOmegat))
  return []
}

function counted(names: readonly string[]): Loss[] {
  return [...Map.groupBy(names, (name) => name)].map(([what, all]) => ({what, count: all.length}))
}

function restOfTolgee(concept: Concept): string[] {
  const english = concept.terms.filter(({lang}) => lang.startsWith('en'))
  return [
    'kind and review',
    ...(english.length > 1 ? ['further English terms'] : []),
    ...common(concept)
  ]
}

function restOfOmegat(concept: Concept): string[] {
  if (concept.review === 'candidate' || concept.review === 'rejected') {
    return ['concepts that are not in use']
  }

  const isForbidden = concept.terms.some(({status}) => status === 'forbidden')
  return ['kind and review', ...(isForbidden ? ['forbidden terms'] : []), ...common(concept)]
}

/** What stands in no pair of words. */
function common({definition, history, relations, discussion, source, terms}: Concept): string[] {
  const has = (condition: unknown, what: string) => (condition ? [what] : [])
  return [
    ...has(definition, 'definitions'),
    ...has(source.length > 0, 'sources'),
    ...has(relations, 'relations'),
    ...has(history ?? discussion, 'history and discussion'),
    ...has(
      terms.some(({near, notNear}) => near ?? notNear),
      'clues'
    ),
    ...has(
      terms.some(({context}) => context),
      'contexts'
    )
  ]
}
