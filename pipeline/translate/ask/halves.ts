import {EngineError} from '../engine.ts'

/** Whether an engine has no answer because of what it was asked: less, or the rest, may have one. */
export function isOfText(error: unknown): error is EngineError {
  return error instanceof EngineError && (error.fault === 'too-long' || error.fault === 'refused')
}

/** A list in two, of which the first is not shorter; in one, where it has but one. */
export function halves<T>(list: readonly T[]): T[][] {
  const middle = Math.ceil(list.length / 2)
  return [list.slice(0, middle), list.slice(middle)].filter((half) => half.length > 0)
}
