import {readSigns} from './dates.ts'
import {readAmount} from './en/amount.ts'
import {mayStart} from './en/starts.ts'
import {tokenise} from './en/tokens.ts'
import {withoutNames} from './names.ts'
import {plain} from './plain.ts'
import type {Quantity} from './quantity.ts'

/**
 * The quantities of an English text, in order.
 *
 * @param text In British or American spelling.
 */
export function enQuantities(text: string): Quantity[] {
  const {text: rest, named} = withoutNames(plain(text))
  const tokens = tokenise(rest)
  const result: Quantity[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    if (token && token.value === undefined && !mayStart(token.text)) {
      at++
      continue
    }

    const signs = token?.value === undefined ? undefined : readSigns(rest, token.start)
    const clock = signs?.parts.length === 1 && signs.parts[0]?.unit === 'time'
    if (signs) {
      const parts = clock ? signs.parts.map((part) => inHalfDay(part, rest)) : signs.parts
      for (const part of parts) result.push({...part, text: text.slice(part.start, part.end)})
      while ((tokens[at]?.start ?? Infinity) < signs.end) at++
    } else {
      const found = readAmount(tokens, at)
      const {quantity} = found
      if (quantity) result.push({...quantity, text: text.slice(quantity.start, quantity.end)})
      at = found.next
    }
  }

  return named.length === 0 ? result : [...result, ...named].toSorted((a, b) => a.start - b.start)
}

const afternoon = / ?p\.?m\b/iy

/** `3:30 p.m.` is 15.5. */
function inHalfDay<T extends {end: number; low: number; high: number}>(part: T, text: string): T {
  afternoon.lastIndex = part.end
  const found = part.low < 12 ? afternoon.exec(text) : null
  if (!found) return part
  return {...part, end: part.end + found[0].length, low: part.low + 12, high: part.high + 12}
}
