import type {Finding} from '../../tree/index.ts'

/** What a change of a glossary would do to texts. */
export interface Impact<T extends Finding = Finding> {
  /** What would be found fault with then, and is not now. */
  broken: T[]
  /** What is found fault with now, and would not be then. */
  mended: T[]
}

/**
 * Compare what is found in a text under two glossaries.
 *
 * @param before The findings about terms as the glossary is.
 * @param after The findings as it would be.
 */
export function impactOf<T extends Finding>(before: readonly T[], after: readonly T[]): Impact<T> {
  return {broken: without(after, before), mended: without(before, after)}
}

function without<T extends Finding>(findings: readonly T[], others: readonly T[]): T[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1)
  return findings.filter((finding) => {
    const key = keyOf(finding)
    const left = counts.get(key) ?? 0
    counts.set(key, left - 1)
    return left <= 0
  })
}

/** What a finding is about: where, which rule, which word, and how grave it is. */
function keyOf({rule, unit, actual, severity, side}: Finding): string {
  return JSON.stringify([rule, unit, actual, severity, side])
}
