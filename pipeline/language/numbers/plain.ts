import {replaceAddresses} from '../addresses.ts'
import {toSimplified} from '../fold.ts'

const full = /[０-９．％～〜＄￥：／－]/g
const ascii: Partial<Record<string, string>> = {'〜': '~', '￥': '¥'}

function narrow(letter: string): string {
  return ascii[letter] ?? String.fromCharCode(letter.charCodeAt(0) - 0xfee0)
}

/**
 * Bring a text to the form in which numbers are read: Simplified characters, ASCII digits and signs,
 * blanks of one kind, addresses blotted out.
 *
 * @returns Text of the same length in UTF-16 code units.
 */
export function plain(text: string): string {
  const usual = toSimplified(text)
    .replaceAll(full, narrow)
    .replaceAll(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')
    .replaceAll(/[\u00A0\u2009\u202F\u3000]/g, ' ')
  return replaceAddresses(usual, blot)
}

/** As many signs that belong to no number. */
export function blot(text: string): string {
  return '\u0000'.repeat(text.length)
}
