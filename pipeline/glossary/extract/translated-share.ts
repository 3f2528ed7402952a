import type {Lexicon} from './lexicon.ts'

/**
 * How much of a Chinese and an English term a dictionary translates into each other: the harmonic mean
 * of both shares, from 0 to 1.
 *
 * @param term Its key in Simplified characters, and the keys of its words.
 */
export function translatedShare(
  {key, words}: {key: string; words: readonly string[]},
  stems: readonly string[],
  lexicon: Lexicon
): number {
  const used = new Set<string>()
  let covered = 0
  for (const word of [key, ...words]) {
    const known = lexicon.stemsOf(word)
    const found = stems.filter((stem) => (known.get(stem) ?? 0) > 0.05)
    for (const stem of found) used.add(stem)
    if (found.length > 0) {
      covered = word === key ? key.length : Math.min(key.length, covered + word.length)
    }
  }

  const own = covered / key.length
  const other = used.size / stems.length
  return own + other === 0 ? 0 : (2 * own * other) / (own + other)
}
