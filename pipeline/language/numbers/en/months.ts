import {joined} from './numeral.ts'
import type {Token} from './tokens.ts'
import {monthWords} from './words.ts'

const leading = new Set(
  'in of since by until till last this next early late mid from through during before after between every each'.split(
    ' '
  )
)

/** Months that people are called by: `August Brenner`. */
const forename = new Set(['april', 'june', 'august'])

/** The month of the calendar that a token names; `may` and `march` need a date or preposition beside. */
export function monthAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (!token?.capital) return undefined
  const month = monthWords.get(token.text)
  if (month === undefined) return undefined
  const isLed = leading.has(tokens[at - 1]?.text ?? '')
  if (forename.has(token.text) && tokens[at + 1]?.capital && !isLed) return undefined
  if (token.text.length > 4 && month !== 3) return month
  const after = tokens[at + 1]?.text === '.' ? tokens[at + 2] : tokens[at + 1]
  const beside = isDate(after) || isDate(tokens[at - 1]) || isOrdinal(tokens, at)
  const full =
    month === 3 ? token.text === 'march' : month > 4 && month < 8 && token.text.length > 2
  const led = full && !/^(?:jun|jul)$/.test(token.text) && isLed
  return beside || led || token.text === 'june' || token.text === 'july' ? month : undefined
}

function isDate(token: Token | undefined): boolean {
  return joined(token) && token.value !== undefined
}

/** `16th May`, `the 16th of May`. */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === 'of' ? at - 2 : at - 1
  return /^(?:st|nd|rd|th)$/.test(tokens[before]?.text ?? '')
}
