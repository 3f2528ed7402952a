import type {TranslateStageOptions} from '../../pipeline/index.ts'

/**
 * How much an engine is asked at once: enough that instructions are a small part of it, little enough
 * that models keep to it and that the loss of an answer costs little.
 */
export const batchLimits: TranslateStageOptions['limits'] = {tokens: 1700, terms: 30}
