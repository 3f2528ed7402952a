import type {Glossary} from '../../glossary/index.ts'
import {targetOf} from '../../tree/index.ts'
import type {Finding, Unit} from '../../tree/index.ts'
import {fingerprintOf} from '../stale.ts'
import type {Faults} from './judge.ts'

/**
 * What is wrong with the terms of an engine's translation because the glossary has changed since it was
 * asked; a translation that is as the glossary wants it now is not outdated.
 */
export function outdatedTerms(unit: Unit, faults: Faults, glossary: Glossary): Finding[] {
  const lang = targetOf(unit)?.lang ?? 'und'
  if (unit.data?.provenance?.glossary === fingerprintOf(unit, glossary, lang)) return []
  return faults.soft.filter(({rule}) => rule.startsWith('term-'))
}
