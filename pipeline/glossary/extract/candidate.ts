import type {Kind} from '../index.ts'

/** What speaks for a candidate. */
export type Evidence =
  | 'parentheses'
  | 'definition'
  | 'dots'
  | 'latin'
  | 'list'
  | 'dictionary'
  | 'sound'
  | 'statistics'
  | 'association'

/** A passage in which a candidate stands. */
export interface Context {
  unit: string
  zh: string
  /** Empty where there is no translation. */
  en: string
}

/** A concept that a glossary may want. */
export interface Candidate {
  zh: string
  /** Short names that the text gives it (以下簡稱…). */
  short: string[]
  /** What stands for it in the translation, the likeliest first; empty where nothing is known. */
  en: string[]
  kind: Kind
  by: Evidence[]
  /** From 0 to 1; only for sorting. */
  score: number
  /** How often it stands in the text. */
  frequency: number
  /** In how many units it stands. */
  spread: number
  /** In how many units it stands together with its English. */
  support: number
  /** The first of them. */
  contexts: Context[]
}
