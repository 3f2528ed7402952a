import {scriptOf} from '../language/tags.ts'
import type {Query} from './memory.ts'
import {languagePair} from './rank.ts'

/**
 * Who is asking for what, so that two runs at once do not pay twice for the same: port. Claims of a run
 * that has ended, in whatever way, are nobody's.
 */
export interface Claims {
  /**
   * Claim what nobody else holds.
   *
   * @param keys See `claimKey`.
   * @returns Those that are ours now; what was ours stays so.
   */
  claim: (keys: readonly string[]) => Promise<string[]>
  /** Give claims up, those of others not. */
  release: (keys: readonly string[]) => Promise<void>
}

/** What a translation is claimed by: its source's content and both languages, not its place. */
export function claimKey({languages: {source, target}, keys}: Query): string {
  return [languagePair(source, target), scriptOf(target) ?? '', keys[0] ?? ''].join(' ')
}
