import type {TranslateStageOptions} from '../../pipeline/index.ts'
import {mostTerms} from '../../pipeline/translate/ask/batch.ts'
import type {ChosenEngine} from '../configuration/engine.ts'

/** How much an engine is asked at once. */
export function limitsOf({batchTokens}: ChosenEngine): TranslateStageOptions['limits'] {
  return {tokens: batchTokens, terms: mostTerms}
}
