/** A concept that occurs in a batch, as an engine is told of it. */
export interface BatchTerm {
  /** As it stands in the source. */
  source: string
  /** What is to be written for it, the best first. */
  wanted: string[]
  /** What must not. */
  forbidden: string[]
}

/** What an engine is to translate: a paragraph, a heading, a speaker's label. */
export interface BatchUnit {
  /** Comes back with its translation. No sign of it means anything in Markdown or XML. */
  id: string
  /** Markdown, whole: what it marks up has to come back marked up. */
  value: string
  /** Who says it, as the text has it. */
  speaker?: string | undefined
  /** What was answered before, and what is wrong with that: one sentence each. */
  draft?: {value: string; faults: string[]} | undefined
}

/** A text with its translation, where that is known, for an engine to go on from. */
export interface BatchPair {
  source: string
  target?: string | undefined
}

/** What an engine is asked at once. */
export interface Batch {
  /** BCP 47 tags. */
  languages: {source: string; target: string}
  /** The longest first. */
  terms: BatchTerm[]
  /** Who speaks here: names as the text has them and as the translation does. */
  speakers: Array<{source: string; target: string}>
  /** What stands before the units, in order. */
  previous: BatchPair[]
  /** Translations of like sources. */
  proposals: BatchPair[]
  units: BatchUnit[]
}

/** What an answer took. */
export interface Usage {
  /** Requests that reached the server. */
  requests: number
  /** Tokens; for engines that count characters, those of the source are `in`. */
  in: number
  /** Of `in`, what the server had read before and charges less for. */
  cached: number
  out: number
}

/** What an engine says: nothing of it is checked yet. */
export interface Answer {
  /** In the order of the answer; an id may be missing, unknown, or there twice. */
  targets: Array<{id: string; value: string}>
  usage: Usage
}

/** Translates: port of a language model or a translation service. */
export interface Engine {
  /** As users choose it: `openai:gpt-4o`, `deepl`. */
  name: string
  /** The model within it, where it has several. */
  model?: string | undefined
  /** Whether it is told of terms, context and faults, so that asking again helps. */
  listens: boolean
  /**
   * Translate units. Safe to call several times at once.
   *
   * @param signal Gives the request up.
   * @throws {EngineError} Where there is no answer.
   * @throws What `signal` was aborted for.
   */
  translate: (batch: Batch, signal: AbortSignal) => Promise<Answer>
}

/**
 * Why an engine has no answer.
 *
 * - `busy`: it may have one later.
 * - `too-long`: it may have one for less text.
 * - `refused`: it will not translate this; it may translate the rest.
 * - `unusable`: no request will succeed until somebody changes something.
 */
export type EngineFault = 'busy' | 'too-long' | 'refused' | 'unusable'

/** An engine has no answer. The message is one sentence for people: what is wrong and the way out. */
export class EngineError extends Error {
  override name = 'EngineError'
  readonly fault: EngineFault
  /** Of `busy`: milliseconds after which the server says to ask again. */
  readonly after: number | undefined
  /** What was paid all the same. */
  readonly usage: Usage | undefined

  constructor(
    fault: EngineFault,
    message: string,
    {after, usage, cause}: {after?: number; usage?: Usage; cause?: unknown} = {}
  ) {
    super(message, {cause})
    this.fault = fault
    this.after = after
    this.usage = usage
  }
}
