import type {Quantity} from '../quantity.ts'
import {readHalf} from './half.ts'
import {matchAt} from './numeral.ts'
import {readPart, toAmount} from './part.ts'
import {withRange} from './range.ts'
import {moneyBefore} from './units.ts'

/** `第一時間`, `第三方`: no place in an order. */
const rhetoric = /一(?:时间|线|手|夫人|桶金|眼|性)|二(?:天性|春)|三(?:方|者|世界)|六感/y

/**
 * Read the amount that starts at a place: a numeral with its unit, a range, a fraction.
 *
 * @param text In Simplified characters and ASCII digits, without names.
 * @param free Where the amount before it ended.
 * @returns The amount, none where the words count nothing, and where to go on.
 */
export function readAmount(
  text: string,
  at: number,
  free: number
): {quantity?: Omit<Quantity, 'text'>; end: number} | undefined {
  const before = text.slice(Math.max(0, at - 6), at)
  const money = moneyBefore(text.slice(Math.max(free, at - 6), at))
  const half = readHalf(text, at, before)
  const first = half ?? readPart(text, at, before, money)
  if (!first) return undefined
  const weekday = /(?:周|星期|礼拜)$/.test(before) && first.numeral?.end === at + 1
  if (weekday || (before.endsWith('第') && matchAt(rhetoric, text, at))) return {end: first.end}
  const amount = half ?? withRange(text, first)
  const quantity = toAmount(amount)
  return quantity ? {quantity, end: amount.end} : {end: amount.end}
}
