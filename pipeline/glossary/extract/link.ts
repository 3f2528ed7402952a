import type {Evidence} from './candidate.ts'
import {nameDot, nameKey} from './name-key.ts'
import type {NamePair} from './name-pairs.ts'
import type {Passage} from './passages.ts'

/** A pair that was chosen, with its shorter forms. */
export interface Linked extends NamePair {
  /** How much the two stand in the same units, from 0 to 1 (Dice’s coefficient). */
  dice: number
  /** Units that have the Chinese. */
  spread: number
}

/** Weaker pairs are no candidates. */
const least = 0.62

/**
 * Choose the pairs of names: each Chinese and each English one is linked once, the likeliest pair
 * first (competitive linking, Melamed, “Models of translational equivalence among words”, 2000).
 * Shorter forms of a name (`奧特曼`, `Altman`) belong to the longer.
 */
export function linkNames(pairs: readonly NamePair[], passages: readonly Passage[]): Linked[] {
  const texts = passages.map(({zh, en}) => ({
    zh: nameKey(zh),
    en
  }))
  const rated = pairs.filter(({score}) => score >= least - 0.25).map((pair) => rate(pair, texts))
  const taken: Linked[] = []
  const own = new Map<string, Linked>()
  const other = new Map<string, Linked>()
  for (const pair of rated.toSorted((a, b) => b.score - a.score || b.key.length - a.key.length)) {
    if (pair.score < least) break
    if (own.has(pair.key) || (pair.en !== '' && other.has(pair.en))) continue
    if (taken.some((one) => isPart(pair, one))) continue
    taken.push(pair)
    own.set(pair.key, pair)
    for (const en of [pair.en, ...pair.also]) other.set(en, pair)
  }

  return taken.filter((pair) => !taken.some((one) => standsOnlyIn(pair, one, texts)))
}

/** Whether a name stands nowhere but in a longer one that was chosen: DGA in DGA集團. */
function standsOnlyIn(
  {key}: Linked,
  longer: Linked,
  texts: ReadonlyArray<{zh: string; en: string}>
): boolean {
  if (longer.key === key || !longer.key.includes(key)) return false
  const rest = texts.map(({zh}) => zh.replaceAll(longer.key, '\uFFFC'))
  return !rest.some((zh) => zh.includes(key))
}

const told: readonly Evidence[] = ['parentheses', 'latin', 'dots', 'definition']

function rate(pair: NamePair, texts: ReadonlyArray<{zh: string; en: string}>): Linked {
  const key = pair.key.replaceAll(/\s/g, '')
  const own = texts.filter(({zh}) => zh.includes(key))
  const both = own.filter(({en}) => en.includes(pair.en)).length
  const other = texts.filter(({en}) => en.includes(pair.en)).length
  const dice = (2 * both) / Math.max(1, own.length + other)
  const isTold = told.some((one) => pair.by.has(one))
  const score = isTold ? pair.score : pair.score * (0.55 + 0.45 * dice)
  return {...pair, dice, spread: own.length, score}
}

/** Whether a pair is only a part of another on both sides: 奧特曼 and Altman of 山姆·奧特曼 and Sam Altman. */
function isPart(pair: NamePair, {key, en, zh}: NamePair): boolean {
  const isLonger = key !== pair.key && key.includes(pair.key)
  const isPerson = nameDot.test(zh)
  const isInsideToo = ` ${en} `.includes(` ${pair.en} `)
  const contains = key !== pair.key && pair.key.includes(key) && pair.en === en
  return (isLonger && ((isPerson && isInsideToo) || pair.en === en)) || contains
}
