/** How often each pair of neighbouring characters stands in a text. */
export type CharacterPairs = ReadonlyMap<string, number>

/** Count the pairs of neighbouring characters (UTF-16 code units) of a text. */
export function pairsOfCharacters(text: string): CharacterPairs {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }

  return pairs
}

/** How alike two texts are, 0 to 1: the Sørensen–Dice coefficient of their pairs of characters. */
export function likeness(one: CharacterPairs, other: CharacterPairs): number {
  let shared = 0
  let size = 0
  for (const [pair, count] of one) {
    shared += Math.min(count, other.get(pair) ?? 0)
    size += count
  }

  for (const count of other.values()) size += count
  return size === 0 ? 0 : (2 * shared) / size
}
