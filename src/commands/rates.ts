import {languageOf} from '../../pipeline/language/tags.ts'
import {aroundAnswers, usualRates} from '../../pipeline/translate/plan.ts'
import type {Rates} from '../../pipeline/translate/plan.ts'
import {tokensIn} from '../../pipeline/translate/tokens.ts'
import type {SqliteMemory} from '../memory/memory.ts'

/** Fewer answers than this say little of a model. */
const enough = 20

/**
 * How many tokens an engine writes for one of the source: as the memory has seen it do, or as models
 * usually do.
 *
 * @param name As `--engine` has it.
 * @param languages BCP 47 tags.
 */
export function ratesOf(
  name: string,
  memory: SqliteMemory | undefined,
  languages: {source: string; target: string}
): Rates {
  const form = 'json'
  const counts = name === 'deepl' ? 'characters' : 'tokens'
  const seen = memory?.answersOf(name, languages) ?? []
  const read = seen.reduce((sum, {source}) => sum + tokensIn(source), 0)
  const written = seen.reduce((sum, {out}) => sum + out - aroundAnswers[form], 0)
  const isKnown = seen.length >= enough && read > 0 && written > 0
  return {
    counts,
    form,
    out: isKnown ? written / read : usualRates[languageOf(languages.target) ?? 'en']
  }
}
