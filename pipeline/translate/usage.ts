import type {Usage} from './engine.ts'

/** Nothing was asked. */
export const noUsage: Usage = {requests: 0, in: 0, cached: 0, out: 0}

/** The sum of two usages. */
export function addUsage(one: Usage, other: Usage): Usage {
  return {
    requests: one.requests + other.requests,
    in: one.in + other.in,
    cached: one.cached + other.cached,
    out: one.out + other.out
  }
}
