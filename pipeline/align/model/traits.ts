import type {Evidence} from '../evidence.ts'
import {type Lexicon, makeLexicon} from '../words/lexicon.ts'
import {type Clauses, clausesIn} from './clauses.ts'
import {marksIn} from './marks.ts'

/** What is known of the units of one text besides their words. */
export interface Traits {
  clauses: Clauses
  /** How each unit begins and ends; see `marks`. */
  marks: Uint8Array
}

/** The traits of both texts. */
export interface BothTraits {
  zh: Traits
  en: Traits
}

/** Read both texts, and what their units are like. */
export function readTraits(
  zh: readonly string[],
  en: readonly string[],
  evidence: Evidence
): {lexicon: Lexicon; traits: BothTraits} {
  const [own, other] = [clausesIn(zh, 'zh'), clausesIn(en, 'en')]
  const lexicon = makeLexicon(zh, en, evidence, {zh: own.texts, en: other.texts})
  const traits = {
    zh: {clauses: {tokens: lexicon.more.zh, from: own.from}, marks: marksIn(zh)},
    en: {clauses: {tokens: lexicon.more.en, from: other.from}, marks: marksIn(en)}
  }
  return {lexicon, traits}
}
