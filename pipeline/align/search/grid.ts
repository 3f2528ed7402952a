import {type Side, chances} from '../words/chances.ts'
import {type Links, turnLinks} from '../words/links.ts'
import type {Tokens} from '../tokens/index.ts'
import type {Weights} from './weights.ts'

/** Two texts cut into units of the same level, with what links their words. */
export interface Grid {
  /** Lengths are those that the English is expected to have. */
  zh: Tokens
  en: Tokens
  /** From Chinese types to English types. */
  links: Links
  /** From English types to Chinese types. */
  back: Links
  zhSide: Side
  enSide: Side
  /** Of lengths, per character of the mean, where the text has told. */
  variance?: number
}

/** Gather what pairing needs. */
export function makeGrid(
  lexicon: {zh: Tokens; en: Tokens; links: Links; zhTypes: number; enTypes: number},
  weights: Weights
): Grid {
  const {zh, en, links, zhTypes, enTypes} = lexicon
  const ratio = ratioOf(zh, en)
  return {
    zh: {...zh, length: zh.length.map((length) => length * ratio)},
    en,
    links,
    back: turnLinks(links, enTypes),
    zhSide: {chance: chances(zh, zhTypes, weights), strength: new Float32Array(zhTypes)},
    enSide: {chance: chances(en, enTypes, weights), strength: new Float32Array(enTypes)}
  }
}

/** English characters for each Chinese one. */
function ratioOf(zh: Tokens, en: Tokens): number {
  const sum = (lengths: Float64Array) => lengths.reduce((total, length) => total + length, 0)
  return Math.min(6, Math.max(1.5, sum(en.length) / Math.max(1, sum(zh.length))))
}

/** Units from `from` up to `to`. */
export interface Stretch {
  from: number
  to: number
}

/** A part of both texts, at the same level. */
export function partOf(grid: Grid, zh: Stretch, en: Stretch): Grid {
  return {...grid, zh: partOfTokens(grid.zh, zh), en: partOfTokens(grid.en, en)}
}

function partOfTokens({type, start, length}: Tokens, {from, to}: Stretch): Tokens {
  return {type, start: start.subarray(from, to + 1), length: length.subarray(from, to)}
}
