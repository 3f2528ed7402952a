import type {Clue} from '../model/describe.ts'
import {chance, supported} from '../search/confidence.ts'
import type {Pair} from '../search/pair.ts'
import {type Span, oddsOf} from './odds-of.ts'
import type {Group} from './groups.ts'
import type {Texts} from './sides.ts'

/** Logarithm of odds. */
const leniency = 2.3

/** Tokens from which pairs of sentences are judged together. */
const enough = 120

/** Of what likeness says: as likely right as wrong, and how much the odds count. */
const likeness = {even: 1, weight: 2}

/**
 * Say how sure groups of passages are: by their words, as before where they are as before, and by how
 * the sentences around pair.
 *
 * @param alike What the likeness of sentences says of beads: it may speak for groups of few words.
 */
export function judged(
  groups: readonly Group[],
  before: readonly Pair[],
  texts: Texts,
  alike?: Clue
): Pair[] {
  const known = new Map(before.map((pair) => [keyOf(pair), pair]))
  const own = groups.map((group) =>
    Math.max(known.get(keyOf(group))?.own ?? ownOf(group, texts), alike ? likeOf(group, alike) : 0)
  )
  return groups.map((group, index) => {
    const {zh, zhCount, en, enCount, sentences, sure} = group
    const span = {zh, zhCount, en, enCount, own: own[index]!}
    if (zhCount === 0 || enCount === 0) return {...span, score: 0, own: 0}
    const earlier = known.get(keyOf(group))?.score
    const around = supported(span.own, [own[index - 1], own[index + 1]])
    const score = alike ? Math.max(earlier ?? 0, around) : (earlier ?? around)
    return {...span, score: Math.min(sure, sentences.length === 1 ? lenient(score) : score)}
  })
}

/** How sure a group is by the likeness of its sentences. */
function likeOf({sentences}: Group, alike: Clue): number {
  const said = sentences
    .filter(({zhCount, enCount}) => zhCount > 0 && enCount > 0)
    .map(({zh, zhCount, en, enCount}) =>
      alike({zh: zhCount, en: enCount, prior: 0}, zh + zhCount, en + enCount)
    )
  if (said.length === 0) return 0
  const mean = said.reduce((sum, value) => sum + value, 0) / said.length
  return chance(likeness.weight * (mean - likeness.even))
}

/** The words of a single sentence say little against it. */
function lenient(score: number): number {
  return chance(Math.log(score / (1 - score)) + leniency)
}

function keyOf({zh, zhCount, en, enCount}: Span): string {
  // Where what has no counterpart stands in the other text is of no account.
  return `${zhCount > 0 ? zh : ''} ${zhCount} ${enCount > 0 ? en : ''} ${enCount}`
}

function ownOf({sentences}: Group, {grid}: Texts): number {
  let [sum, tokens] = [0, 0]
  for (const stretch of stretchesOf(sentences, grid)) {
    const size = sizeOf(stretch, grid)
    const isPair = stretch.zhCount > 0 && stretch.enCount > 0
    sum += isPair ? size * chance(oddsOf(grid, stretch)) : 0
    tokens += size
  }

  return tokens === 0 ? 0 : sum / tokens
}

/** Pairs of sentences that follow each other, joined until they have tokens enough. */
function stretchesOf(sentences: readonly Pair[], grid: Texts['grid']): Span[] {
  const stretches: Span[] = []
  for (const {zh, zhCount, en, enCount} of sentences) {
    const last = stretches.at(-1)
    if (last && sizeOf(last, grid) < enough) {
      last.zhCount = zh + zhCount - last.zh
      last.enCount = en + enCount - last.en
    } else stretches.push({zh, zhCount, en, enCount})
  }

  return stretches
}

function sizeOf({zh, zhCount, en, enCount}: Span, grid: Texts['grid']): number {
  const [own, other] = [grid.zh.start, grid.en.start]
  return own[zh + zhCount]! - own[zh]! + other[en + enCount]! - other[en]!
}
