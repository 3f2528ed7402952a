import {type Quantity, quantities} from '../../language/numbers/index.ts'
import {type Vocabulary, typeOf} from './model.ts'

const numbers =
  /[\d一二两兩三四五六七八九十百千万萬亿億]|\b(?:t(?:wo|hree|en|welve|wenty|hirty|housands?|rillions?|wice)|f(?:our|ive|orty|ifty|ourth|ifth)|s(?:ix|even)|eight|nine|eleven|\w+teen|\w+ty|hundreds?|[mb]illions?|dozens?|half|January|February|March|April|May|June|July|August|September|October|November|December)\b/i

/**
 * The numbers of a unit, each with its type: what they are worth, whatever their notation. A lonely
 * `one` is none.
 */
export function numbersOf(text: string, lang: 'zh' | 'en'): Quantity[] {
  if (!numbers.test(text)) return []
  return quantities(text, lang).filter((one) => one.low !== 1 || !one.advisory)
}

/** Give the types of a number: its bounds; a month is no plain number. */
export function pushNumber(
  {low, high, unit}: Quantity,
  vocabulary: Vocabulary,
  push: (type: number) => void
): undefined {
  const kind = unit === 'month' ? 'month' : ''
  for (const value of new Set([low, high])) push(typeOf(vocabulary, `#${kind}${value}`))
}
