import type {Quantity} from '../quantity.ts'
import {readPart, toAmount} from './part.ts'
import {withRange} from './range.ts'
import {readSpecial} from './special.ts'
import type {Token} from './tokens.ts'

/** Read the amount that starts at a token; none where the token counts nothing. */
export function readAmount(
  tokens: readonly Token[],
  at: number
): {quantity?: Omit<Quantity, 'text'>; next: number} {
  const first = readSpecial(tokens, at) ?? readPart(tokens, at)
  if (!first) return {next: at + 1}
  const whole = withRange(tokens, first)
  return {quantity: toAmount(tokens, whole), next: whole.next}
}
