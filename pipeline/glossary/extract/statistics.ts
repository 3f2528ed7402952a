/** A stretch that is counted. */
export interface Counted {
  key: string
  /** In words. */
  length: number
  frequency: number
}

/**
 * The C-value of stretches: how often each stands by itself, not only inside longer ones, and longer
 * ones count more (Frantzi, Ananiadou and Mima, “Automatic recognition of multi-word terms”, 2000; one
 * is added to the length, so that single words have a value).
 *
 * @returns By key.
 */
export function cValues(stretches: readonly Counted[]): Map<string, number> {
  const sorted = stretches.toSorted((a, b) => b.key.length - a.key.length)
  const longer = new Map<string, {sum: number; count: number; most: number}>()
  const known = new Map(stretches.map((one) => [one.key, one]))
  for (const {key, frequency} of sorted) {
    for (const part of partsOf(key)) {
      if (!known.has(part)) continue
      const {sum, count, most} = longer.get(part) ?? {sum: 0, count: 0, most: 0}
      longer.set(part, {
        sum: sum + frequency,
        count: count + 1,
        most: Math.max(most, frequency)
      })
    }
  }

  return new Map(
    stretches.map(({key, length, frequency}) => {
      const {sum, count, most} = longer.get(key) ?? {sum: 0, count: 0, most: 0}
      const own = count > 0 ? frequency - sum / count : frequency
      // What hardly ever stands outside one longer stretch is a piece of it.
      return [key, most >= 0.8 * frequency ? 0 : Math.log2(length + 1) * own]
    })
  )
}

function partsOf(key: string): Set<string> {
  const parts = new Set<string>()
  for (let start = 0; start < key.length; start++) {
    for (let end = start + 2; end <= key.length; end++) {
      if (end - start < key.length) parts.add(key.slice(start, end))
    }
  }

  return parts
}

/**
 * The log-likelihood ratio of two frequencies (Dunning, “Accurate methods for the statistics of surprise
 * and coincidence”, 1993): how surely a word is commoner here than there; negative where it is rarer.
 *
 * @param own How often it stands here, of `ownTotal`.
 * @param other How often it stands there, of `otherTotal`.
 */
export function logLikelihood(
  own: number,
  ownTotal: number,
  other: number,
  otherTotal: number
): number {
  const share = (own + other) / (ownTotal + otherTotal)
  const part = (count: number, total: number) =>
    count === 0 ? 0 : count * Math.log(count / (total * share))
  const value = 2 * (part(own, ownTotal) + part(other, otherTotal))
  return own / ownTotal < other / otherTotal ? -value : value
}
