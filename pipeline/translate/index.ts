import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Glossary} from '../glossary/index.ts'
import type {BatchLimits} from './ask/batches.ts'
import type {Judge} from './ask/judge.ts'
import {Run} from './ask/run.ts'
import type {Claims} from './claims.ts'
import type {Batch, Engine, Usage} from './engine.ts'
import type {Memory, Provenance} from './memory.ts'

export type {Judge} from './ask/judge.ts'

export interface TranslateOptions {
  /** The text's name; see `Place`. */
  document: string
  engine: Engine
  memory: Memory
  claims: Claims
  glossary: Glossary
  judge: Judge
  limits: BatchLimits
  /** Requests at once. */
  width: number
  /** Whether to ask again for what an engine has translated and a rule finds fault with. */
  again?: boolean
  /** Price of a usage, where it is known. */
  priceOf: (usage: Usage) => Provenance['price']
  /** Whether a request may still be paid for. */
  mayAsk?: (batch: Batch, spent: Usage) => boolean
  /** ISO 8601 instant, UTC, with milliseconds. */
  now: () => string
  /** Waits until it is worth looking again what another run has done. */
  pause: (signal: AbortSignal) => Promise<void>
  /** Nothing new is asked once it is aborted; what is in flight is waited for. */
  stop: AbortSignal
  /** Gives up what is in flight. */
  abort: AbortSignal
  /** Told whenever something has changed. */
  watch?: (progress: Progress) => void
}

/** How far a translation has come. All counts are units. */
export interface Progress {
  /** What the text lacked. */
  total: number
  /** What has its translation now. */
  done: number
  /** Of `done`, what waits for a repair or has a finding that one could not mend. */
  faulty: number
  /** What engines were asked in this run, and what they answered. */
  usage: Usage
}

/** How a translation ended. */
export interface Outcome extends Progress {
  /**
   * Why not all was asked for: somebody stopped it, or `mayAsk` did. What was answered is kept.
   */
  stopped?: 'signal' | 'budget'
}

/**
 * Ask an engine for every unit without a translation, and for those that a changed glossary has
 * outdated.
 *
 * @throws {EngineError} Where it is of no use; what was answered before is kept.
 * @throws What the memory does.
 */
export async function translate(
  tree: Root,
  file: VFile,
  options: TranslateOptions
): Promise<Outcome> {
  return new Run(tree, file, options).run()
}
