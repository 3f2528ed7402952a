/**
 * Natural logarithm of the two-sided tail of the normal distribution: how likely it is that chance
 * alone makes lengths differ as much (Gale & Church 1993).
 */
export function logTail(delta: number): number {
  const x = Math.abs(delta)
  return table[Math.min(table.length - 1, Math.round(x * 64))]!
}

const table = Float64Array.from({length: 64 * 12 + 1}, (_, step) =>
  Math.log(2 * upperTail(step / 64))
)

/** Upper tail of the normal distribution (Abramowitz & Stegun 26.2.17; its own series beyond 5). */
function upperTail(x: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  if (x > 5) return (density / x) * (1 - 1 / (x * x))
  const t = 1 / (1 + 0.2316419 * x)
  const sum = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153]
  return density * sum.reduce((value, factor) => (value + factor) * t, 0)
}
