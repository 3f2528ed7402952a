import type {Finding} from '../../tree/index.ts'

/** What a change of a glossary would do to texts. */
export interface Impact {
  /** What would be found fault with then, and is not now. */
  broken: Finding[]
  /** What is found fault with now, and would not be then. */
  mended: Finding[]
}

/**
 * Compare what is found in a text under two glossaries.
 *
 * @param before The findings about terms as the glossary is.
 * @param after The findings as it would be.
 */
export function impactOf(before: readonly Finding[], after: readonly Finding[]): Impact {
  return {broken: without(after, before), mended: without(before, after)}
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
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
