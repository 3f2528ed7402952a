import type {Origin, State} from '../tree/index.ts'

/** A text in one language. */
export interface LanguageText {
  /** BCP 47 tag. */
  lang: string
  /** Markdown, verbatim, as `Source.value` has it. */
  value: string
  /** The speaker's label as written, where one stood here. */
  label?: string | undefined
}

/** Where a unit stands. */
export interface Place {
  /** The document's name: its file name without folder and endings. */
  document: string
  /** `Unit.id`. */
  unit: string
}

/** What stands beside a unit: the keys of its neighbours, empty where the text begins or ends. */
export interface Context {
  previous: string
  next: string
}

/** How an engine came to its answer. */
export interface Provenance {
  engine: string
  model?: string | undefined
  /** Version of the prompt. */
  prompt?: string | undefined
  /** Ids of the concepts that were sent along. */
  terms?: string[] | undefined
  /** What the glossary had decided for the source's concepts; see `fingerprintOf`. */
  glossary?: string | undefined
  /** Tokens that the answer took, in and out. */
  tokens?: {in: number; out: number} | undefined
  /** ISO 4217 code of the currency. */
  price?: {amount: number; currency: string} | undefined
}

/** A source and its translation, as a memory keeps them. */
export interface Entry {
  /** `contentKey` of the source. */
  key: string
  source: LanguageText
  target: LanguageText
  state: State
  origin: Exclude<Origin, 'kept' | 'added' | 'memory'>
  /** When it was last changed: ISO 8601 instant, UTC, with milliseconds. */
  changed: string
  /** Nothing where it is not known, as in memories of other tools. */
  place?: Place | undefined
  context?: Context | undefined
  /** The units that an n–m pair joined, in order. */
  parts?: Array<{id: string; key: string}> | undefined
  provenance?: Provenance | undefined
}

/** A unit to be recalled, and what follows it. */
export interface Query {
  /** BCP 47 tags. */
  languages: {source: string; target: string}
  /** Markdown of the source, without its label. */
  value: string
  place: Place
  previous: string
  /** Keys of the unit itself and of those after it, in order; see `join`. */
  keys: readonly string[]
  /** How many of `keys`, from the first, one pair may join: those of its turn. */
  join: number
  /** How many translations of like sources to look for, where there is none of this one. */
  proposals?: number
}

/** How well an entry of the same source fits a unit, the best first. */
export type Fit = 'place' | 'context' | 'neighbour' | 'text'

/** The translation of a source that is like another. */
export interface Proposal {
  entry: Entry
  /** How alike the sources are; see `similarity`. */
  score: number
}

/** What a memory says of a unit. */
export interface Recollection {
  /** The translation of this very source. */
  exact?: {entry: Entry; fit: Fit}
  /** Translations of like sources, the likest first: never used unasked. */
  proposals: Proposal[]
}

/** The least score of a proposal; see `similarity`. */
export const leastScore = 0.75

/**
 * What was translated before: port of a translation memory.
 *
 * A person's text wins over a machine's, and is never written over by one; among equals the newer wins.
 */
export interface Memory {
  /** Say what is known of units, in their order. */
  recall: (queries: readonly Query[]) => Promise<Recollection[]>
  /**
   * Keep entries, all or none. They are safe once the promise is fulfilled.
   *
   * @returns How many changed the memory.
   */
  remember: (entries: readonly Entry[]) => Promise<number>
}
