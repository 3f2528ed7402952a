import {similarity} from '../similarity.ts'

/** What English adds to a name: Korea, Korean, Koreans. */
const ending = /^(?:s|n|ns|an|ans|ian|ians|ese|ish|i|is)$/
/** Two spellings of a name have two letters of three in common. */
const least = 0.66

/**
 * Whether two English names may be two spellings of one: a letter or two are another, and the
 * difference is no inflection. Of several words all but one are the same.
 */
export function spelledAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length !== b.length) return false
  const different = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index] ?? '']]))
  const [[left = '', right = ''] = []] = different
  if (different.length !== 1 || isInflected(left, right)) return false
  return similarity(left, right, least) >= least
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function isInflected(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (!long.startsWith(short)) return false
  const rest = long.slice(short.length)
  // Altman, Altmann: doubled, it is a spelling.
  return ending.test(rest) && rest !== short.slice(-1)
}
